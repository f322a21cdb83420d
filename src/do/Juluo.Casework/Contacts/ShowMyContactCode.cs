namespace Juluo.Casework;

/// <summary>GET /submissions/{id}/case/contact/code — shows the applicant the field for the code that was sent to the new address or number.</summary>
[Get("/submissions/{id}/case/contact/code", Requires.Nothing, Page = typeof(MyContactCodePage))]
public sealed class ShowMyContactCode(UnitOfWork work, Clock clock, CaseSeal seal, FormsFacade forms, ContactProof proof)
    : Slice<ShowMyContactCode.Input, ShowMyContactCode.Output>
{
    public sealed record Input(SubmissionId Id);

    /// <param name="Sent">True if codes can be sent at all.</param>
    public sealed record Output(SubmissionId Id, string Number, bool Sent);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await forms.Held(input.Id, caller, stop) is null)
            return FormsFacade.NotHeld(caller);
        var found = await new ContactReader(new CaseStore(work, clock, seal), forms).Find(input.Id, caller, stop);
        return found.Failed ? found.As<Output>() : new Output(input.Id, found.Value.Case.Number, proof.ByMail || proof.ByPhone);
    }
}
