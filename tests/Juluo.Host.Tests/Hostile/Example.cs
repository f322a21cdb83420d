using System.Text.Json;
using System.Text.Json.Nodes;

namespace Juluo.Host.Tests;

/// <summary>A valid input of a slice.</summary>
/// <param name="Of">The input, by the number of the call.</param>
/// <param name="Who">The caller.</param>
/// <param name="At">Makes the required objects and returns the address; null for the usual address of the route.</param>
internal sealed record Example(Func<HostileHouse, int, object> Of, string? Who = null, Func<HostileHouse, Task<string>>? At = null)
{
    public JsonObject Body(HostileHouse house, int number) =>
        JsonSerializer.SerializeToNode(Of(house, number), JsonSerializerOptions.Web)!.AsObject();
}
