def lambda_handler(event, context):
    return int(event["num"]) + 5
