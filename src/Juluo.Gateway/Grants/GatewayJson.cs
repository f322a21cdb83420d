using System.Text.Json;

namespace Juluo.Gateway;

/// <summary>The JSON format of messages between server and gateway.</summary>
public static class GatewayJson
{
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);
}
