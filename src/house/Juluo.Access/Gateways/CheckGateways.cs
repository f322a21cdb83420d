namespace Juluo.Access;

/// <summary>Checks for the self-check which gateways are offline, and whether the broker can be reached.</summary>
internal static class CheckGateways
{
    public static async Task<IReadOnlyList<Finding>> Look(Clock clock, MqttDoors mqtt, UnitOfWork work, CancellationToken stop) =>
        [.. await Gateways(clock, work, stop), .. Broker(mqtt)];

    /// <summary>Returns the state of this process's connection to the broker; nothing if it does not connect.</summary>
    private static IEnumerable<Finding> Broker(MqttDoors mqtt)
    {
        if (mqtt.Online is not { } online)
            return [];
        var with = new Dictionary<string, object?>(StringComparer.Ordinal) { ["broker"] = mqtt.Broker!.ToString(), ["why"] = mqtt.Away };
        return [online ? new("mqtt", Condition.Good, "check.mqtt.good", with) : new("mqtt", Condition.Bad, "check.mqtt.away", with)];
    }

    private static async Task<IReadOnlyList<Finding>> Gateways(Clock clock, UnitOfWork work, CancellationToken stop)
    {
        // Cloud lock services have their own check.
        var clouds = (await LockStore.All(work, stop)).Select(s => s.Gateway).ToHashSet();
        var enrolled = (await GatewayStore.All(work, stop))
            .Where(g => !g.Retired && g.EnrolledAt is not null && !clouds.Contains(g.Id))
            .ToList();
        if (enrolled.Count == 0)
            return [];
        var silent = enrolled.Where(g => g.IsSilent(clock.Now)).ToList();
        return silent.Count == 0
            ?
            [
                new(
                    "doors",
                    Condition.Good,
                    "check.doors.good",
                    new Dictionary<string, object?>(StringComparer.Ordinal) { ["count"] = enrolled.Count }
                ),
            ]
            :
            [
                .. silent.Select(g => new Finding(
                    "doors",
                    Condition.Bad,
                    "check.doors.silent",
                    new Dictionary<string, object?>(StringComparer.Ordinal) { ["name"] = g.Name, ["seen"] = g.SeenAt }
                )),
            ];
    }
}
