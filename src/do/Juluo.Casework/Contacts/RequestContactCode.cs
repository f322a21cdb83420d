namespace Juluo.Casework;

/// <summary>POST /submissions/{id}/case/contact/codes — sends a six-digit code to the new address or number for news of the caller's application.</summary>
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
