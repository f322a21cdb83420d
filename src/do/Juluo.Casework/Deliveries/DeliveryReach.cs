namespace Juluo.Casework;

/// <summary>For which offices a person hands cases over: those who manage casework for all, coordinators and leads for theirs.</summary>
internal sealed record DeliveryReach(bool Manages, IReadOnlyCollection<OfficeId> Offices)
{
    public static async Task<DeliveryReach?> Of(UnitOfWork work, Clock clock, Caller caller, CancellationToken stop)
    {
        if (caller.Person is not { } self)
            return null;
        var roles = await new OfficeStore(work, clock).Roles(self, stop);
        var reach = new DeliveryReach(
            caller.May(CaseworkRights.Manage),
            [.. roles.Where(r => r.Value is CaseRole.Coordinator or CaseRole.Lead).Select(r => r.Key)]
        );
        return reach.Manages || reach.Offices.Count > 0 ? reach : null;
    }
}
