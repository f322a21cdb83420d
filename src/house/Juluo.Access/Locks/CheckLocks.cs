namespace Juluo.Access;

/// <summary>Checks for the self-check which cloud lock services do not answer.</summary>
internal static class CheckLocks
{
    public static async Task<IReadOnlyList<Finding>> Look(UnitOfWork work, CancellationToken stop)
    {
        var names = (await GatewayStore.All(work, stop)).Where(g => !g.Retired).ToDictionary(g => g.Id, g => g.Name);
        return
        [
            .. from service in await LockStore.All(work, stop)
            where names.ContainsKey(service.Gateway)
            select new Finding(
                "locks",
                service.Failures == 0 ? Condition.Good
                    : service.Failures < 3 ? Condition.Attention
                    : Condition.Bad,
                service.Failures == 0 ? "check.locks.good" : "check.locks.fails",
                new Dictionary<string, object?>(StringComparer.Ordinal) { ["name"] = names[service.Gateway], ["times"] = service.Failures }
            ),
        ];
    }
}
