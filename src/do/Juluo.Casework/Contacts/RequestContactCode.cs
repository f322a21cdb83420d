namespace Juluo.Casework;

/// <summary>POST /submissions/{id}/case/contact/codes — sends a code of six digits to the address or number that news of one's application is to go to.</summary>
[Post(
    "/submissions/{id}/case/contact/codes",
    Requires.Nothing,
    Form = typeof(ShowMyContact),
    Then = "/submissions/{id}/case/contact/code",
    PerMinute = 20
)]
internal sealed class RequestContactCode(UnitOfWork work, Clock clock, CaseSeal seal, FormsFacade forms, ContactProof proof)
    : Slice<RequestContactCode.Input, Done>
{
    /// <param name="Contact">An e-mail address, or a phone number where text messages are sent.</param>
    public sealed record Input(SubmissionId Id, string? Contact = null);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var found = await new ContactReader(new CaseStore(work, clock, seal), forms).Find(input.Id, caller, stop);
        return found.Failed ? found.As<Done>() : await proof.Send(input.Id, input.Contact, Case.ContactOf(input.Id), stop);
    }
}
