using System.Text.Json;
using System.Text.Json.Nodes;

namespace Juluo.Host.Tests;

/// <summary>What a slice takes from somebody who means no harm.</summary>
/// <param name="Of">The input, by the number of the time.</param>
/// <param name="Who">Who brings it.</param>
/// <param name="At">Where to, after what must stand there has been made; null for the usual address of the route.</param>
internal sealed record Example(Func<HostileHouse, int, object> Of, string? Who = null, Func<HostileHouse, Task<string>>? At = null)
{
    public JsonObject Body(HostileHouse house, int number) =>
        JsonSerializer.SerializeToNode(Of(house, number), JsonSerializerOptions.Web)!.AsObject();
}
