namespace Juluo.Services;

/// <summary>POST /services/{id}/closing — closes a service: from now on only people who manage services see it.</summary>
[Post("/services/{id}/closing", ServiceRights.Manage, Form = typeof(ShowService), Say = "services.service.closed")]
internal sealed class CloseService(UnitOfWork work, Clock clock) : Slice<CloseService.Input, Done>
{
    public sealed record Input(ServiceId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new ServiceStore(work, clock);
        if (await store.Find(input.Id, caller, stop) is not { } service)
            return new NotFound();
        return await store.Close(service.Id, stop) ? Done.It : new ServiceErrors.NotOpen();
    }
}
