namespace Juluo.Residencies;

/// <summary>POST /residencies/{id}/form — adds the form that applicants answer, as a draft with the usual questions. Nothing is asked until it is published.</summary>
[Post("/residencies/{id}/form", SpacesModule.Manage, Form = typeof(ShowResidencySettings))]
internal sealed class AddResidencyForm(UnitOfWork work, Clock clock, FormsFacade forms) : Slice<AddResidencyForm.Input, Created<FormId>>
{
    public sealed record Input(ResidencyId Id);

    public override async Task<Outcome<Created<FormId>>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new ResidencyStore(work, clock);
        if (await store.Find(input.Id, stop) is not { } residency)
            return new NotFound();
        var form = await forms.Make(
            ResidencyQuestions.Owner,
            residency.Id.ToString(),
            ResidencyQuestions.Usual(residency.Name),
            visitors: false,
            caller.Person,
            stop
        );
        return await store.Ask(residency.Id, form, stop) ? new Created<FormId>(form) : new ResidencyErrors.HasForm();
    }

    protected override Next After(Input input, Created<FormId> output, Caller caller) => new($"/forms/{output.Id}/draft");
}
