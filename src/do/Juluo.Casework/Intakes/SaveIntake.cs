namespace Juluo.Casework;

/// <summary>POST /services/{id}/intake — saves a service's application settings. The first save also creates and publishes a form, which can be edited.</summary>
[Post("/services/{id}/intake", CaseworkRights.Manage, Form = typeof(ShowIntake), Say = "casework.saved")]
internal sealed class SaveIntake(UnitOfWork work, Clock clock, ServicesFacade services, FormsFacade forms) : Slice<SaveIntake.Input, Done>
{
    public sealed record Input(ServiceId Id) : IntakeForm;

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await services.Find(input.Id, caller, stop) is not { } service)
            return new NotFound();
        var store = new IntakeStore(work, clock);
        if (await store.Find(service.Id, stop) is not null)
        {
            await store.Change(service.Id, input, stop);
            return Done.It;
        }

        var name = input.Application ?? IntakeForms.NameFor(service);
        var form = await forms.Make(
            CaseworkModule.Owner,
            service.Id.ToString(),
            ShippedForms.Find(name)!,
            visitors: true,
            caller.Person,
            stop
        );
        var published = await forms.Publish(form, caller.Person, stop);
        if (published.Failed)
            return published.As<Done>();
        await store.Add(service.Id, form, input with { Plan = input.Plan ?? IntakeForms.PlanFor(name) }, caller.Self, stop);
        return Done.It;
    }
}
