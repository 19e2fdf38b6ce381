//! Why a request that was received is not accepted.

messages! {
    missing_header
        ["the header {name} is missing or empty", ""]
        ["请求头 {name} 缺失或为空", ""];
    auth_version
        ["X-Api-Auth-Version must be 2.0", ""]
        ["X-Api-Auth-Version 应为 2.0", ""];
    timestamp_format
        ["X-Api-TimeStamp must be milliseconds since the epoch, 13 digits", ""]
        ["X-Api-TimeStamp 应为 13 位数字的毫秒时间戳", ""];
    timestamp_expired
        ["X-Api-TimeStamp differs from the verifier's clock by {seconds} s, more than 5 minutes", ""]
        ["X-Api-TimeStamp 与验签方的时钟相差 {seconds} 秒，超过 5 分钟", ""];
    nonce_format
        ["X-Api-Nonce must be ASCII letters and digits", ""]
        ["X-Api-Nonce 只能由英文字母和数字组成", ""];
    sign_headers
        ["X-Api-SignHeaders must be X-Api-TimeStamp,X-Api-Nonce, in either order", ""]
        ["X-Api-SignHeaders 应为 X-Api-TimeStamp,X-Api-Nonce，先后顺序不限", ""];
    signature_format
        ["X-Api-Signature must be the base64 of 64 hexadecimal digits, 88 characters", ""]
        ["X-Api-Signature 应为 64 位十六进制摘要的 Base64，共 88 个字符", ""];
    signature_mismatch
        ["X-Api-Signature belongs to another request or another secret", ""]
        ["X-Api-Signature 与该请求或密钥不符", ""];
}
