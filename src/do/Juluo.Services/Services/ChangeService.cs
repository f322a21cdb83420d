namespace Juluo.Services;

/// <summary>
/// POST /services/{id}/details — changes the description of a service and its rules. Checks in progress continue with the new rules; answers to questions that no longer exist are
/// dropped.
/// </summary>
[Post(
    "/services/{id}/details",
    ServiceRights.Manage,
    Form = typeof(ShowServiceSettings),
    Changes = typeof(ShowServiceSettings),
    Then = "/services/{id}",
    Say = "services.saved"
)]
internal sealed class ChangeService(UnitOfWork work, Clock clock) : Slice<ChangeService.Input, Done>
{
    public sealed record Input(ServiceId Id) : ServiceForm;

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new ServiceStore(work, clock);
        if (await store.Find(input.Id, caller, stop) is not { } service)
            return new NotFound();
        var (wrong, rules) = input.Check();
        if (wrong.Count > 0)
            return wrong;
        await store.Change(service.Id, input, rules, stop);
        return Done.It;
    }
}
