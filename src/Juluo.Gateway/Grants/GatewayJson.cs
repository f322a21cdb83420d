using System.Text.Json;

namespace Juluo.Gateway;

/// <summary>How server and gateway write to each other.</summary>
public static class GatewayJson
{
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);
}
