using Juluo.Kernel;

namespace Juluo.Places;

/// <summary>At the self-check: which gateways are not heard of.</summary>
internal static class LookAtGateways
{
    public static async Task<IReadOnlyList<Finding>> Look(Clock clock, Work work, CancellationToken stop)
    {
        var enrolled = (await GatewayBook.All(work, stop)).Where(g => !g.Retired && g.EnrolledAt is not null).ToList();
        if (enrolled.Count == 0)
            return [];
        var silent = enrolled.Where(g => g.IsSilent(clock.Now)).ToList();
        return silent.Count == 0
            ?
            [
                new(
                    "doors",
                    Verdict.Good,
                    "check.doors.good",
                    new Dictionary<string, object?>(StringComparer.Ordinal) { ["count"] = enrolled.Count }
                ),
            ]
            :
            [
                .. silent.Select(g => new Finding(
                    "doors",
                    Verdict.Bad,
                    "check.doors.silent",
                    new Dictionary<string, object?>(StringComparer.Ordinal) { ["name"] = g.Name, ["seen"] = g.SeenAt }
                )),
            ];
    }
}
