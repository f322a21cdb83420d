namespace Juluo.Wifi;

/// <summary>Checks for the self-check which sites' RADIUS servers have stopped asking.</summary>
internal static class CheckWifi
{
    public static async Task<IReadOnlyList<Finding>> Look(Clock clock, UnitOfWork work, CancellationToken stop)
    {
        var networks = (await WifiStore.All(work, stop)).Where(w => w.Works).ToList();
        if (networks.Count == 0)
            return [];
        var names = (await new Sites(work, clock).All(stop)).ToDictionary(s => s.Id);
        var silent = networks.Where(w => (w.HeardAt ?? w.MadeAt) < clock.Now - Wifi.Silence).ToList();
        return silent.Count == 0
            ?
            [
                new(
                    "wifi",
                    Condition.Good,
                    "check.wifi.good",
                    new Dictionary<string, object?>(StringComparer.Ordinal) { ["count"] = networks.Count }
                ),
            ]
            :
            [
                .. silent.Select(w => new Finding(
                    "wifi",
                    Condition.Attention,
                    "check.wifi.silent",
                    new Dictionary<string, object?>(StringComparer.Ordinal)
                    {
                        ["site"] = names[w.Site].Name.Zh,
                        ["since"] = w.HeardAt ?? w.MadeAt,
                    }
                )),
            ];
    }
}
