namespace Juluo.Services;

/// <summary>POST /services/{id}/opening — opens a service: everyone can read it and check whether they are entitled to it.</summary>
[Post("/services/{id}/opening", ServiceRights.Manage, Form = typeof(ShowService), Say = "services.service.opened")]
internal sealed class OpenService(UnitOfWork work, Clock clock) : Slice<OpenService.Input, Done>
{
    public sealed record Input(ServiceId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new ServiceStore(work, clock);
        if (await store.Find(input.Id, caller, stop) is not { } service)
            return new NotFound();
        return await store.Open(service.Id, stop) ? Done.It : new ServiceErrors.OpenAlready();
    }
}
