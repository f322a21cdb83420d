namespace Juluo.Casework;

/// <summary>Notifies the team of a case: the assigned person, else those who lead its office, else those who manage casework.</summary>
internal sealed class CaseTeam(UnitOfWork work, Clock clock, Notifier notifier, ServicesFacade services)
{
    /// <param name="what">The catalogue key after <c>casework.told.</c>.</param>
    /// <param name="of">A key that tells repeated notices of one kind apart.</param>
    /// <param name="by">The person who did it, who isn't notified.</param>
    public async Task Notify(Case one, string what, string of, CancellationToken stop, bool leads = false, PersonId? by = null)
    {
        var told = new Notification(
            CaseworkNotices.Case,
            $"case:{one.Id}:{what}:{of}",
            $"casework.told.{what}",
            new { service = (await services.Titles(stop)).GetValueOrDefault(one.Service), number = one.Number },
            Case.PathOf(one.Id)
        )
        {
            By = by,
        };
        if (!leads && one.AssignedTo is { } person)
            await notifier.Notify(person, told, stop);
        else if (
            one.Office is { } office
            && await new OfficeStore(work, clock).Leads(office, stop) is var leading
            && leading.Exists(p => p != by)
        )
            await notifier.Notify(leading, told, stop);
        else
            await notifier.NotifyPermitted(CaseworkRights.Manage, told, stop);
    }
}
