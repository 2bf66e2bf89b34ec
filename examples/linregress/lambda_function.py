from scipy import stats


def lambda_handler(event, context):
    fit = stats.linregress(event["x"], event["y"])
    return {
        "slope": float(fit.slope),
        "intercept": float(fit.intercept),
        "r_squared": float(fit.rvalue**2),
        "p_value": float(fit.pvalue),
        "standard_error": float(fit.stderr),
    }
