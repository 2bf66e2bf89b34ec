def lambda_handler(event, context):
    nums = event["nums"]
    return {"statusCode": 200, "body": sum(nums) / len(nums)}
