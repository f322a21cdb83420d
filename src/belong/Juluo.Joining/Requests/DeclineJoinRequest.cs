namespace Juluo.Joining;

/// <summary>POST /join/requests/{id}/refusal — declines a request to join, with a sentence that is mailed.</summary>
[Post("/join/requests/{id}/refusal", "people.manage", Form = typeof(ListJoinRequests), Say = "joining.requests.declined")]
internal sealed class DeclineJoinRequest(JoinStore store, JoinMail mail, Audit audit) : Slice<DeclineJoinRequest.Input, Done>
{
    public sealed record Input(JoinRequestId Id, string Sentence = "");

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (input.Sentence.Length > JoinRequest.MostAnswer)
            return new TooLong(nameof(input.Sentence), JoinRequest.MostAnswer);
        if (await store.Find(input.Id, stop) is not { } request || request.State == JoinRequestState.Unproven)
            return new NotFound();
        if (!await store.Decide(input.Id, JoinRequestState.Declined, caller.Self, stop))
            return new JoinErrors.Decided();
        if (request.Email.Length > 0)
            await mail.Decline(request, input.Sentence, stop);
        await audit.Did(caller.Self, "joining.refusal", request.Name, null, stop);
        return Done.It;
    }
}
