namespace Juluo.Services;

/// <summary>POST /services — adds a service as a draft, with rules that come with the program or an uploaded file, which is checked. 422 names the line of each fault.</summary>
[Post("/services", ServiceRights.Manage, Form = typeof(NewService), Then = "/services/{Id}", Say = "services.service.added")]
internal sealed class AddService(UnitOfWork work, Clock clock) : Slice<AddService.Input, Created<ServiceId>>
{
    public sealed record Input : ServiceForm;

    public override async Task<Outcome<Created<ServiceId>>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var (wrong, rules) = input.Check();
        return wrong.Count > 0 ? wrong : new Created<ServiceId>(await new ServiceStore(work, clock).Add(input, rules, caller.Self, stop));
    }
}
