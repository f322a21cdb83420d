namespace Juluo.Talks;

/// <summary>POST /talks/nominations/{id}/decline — declines a nomination. The person who nominated is not notified.</summary>
[Post("/talks/nominations/{id}/decline", TalkRights.Give, Form = typeof(ListTalks), Then = "/talks", Say = "talks.nomination.declined")]
internal sealed class DeclineTalkNomination(UnitOfWork work, Clock clock) : Slice<DeclineTalkNomination.Input, Done>
{
    public sealed record Input(TalkNominationId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new TalkNominationStore(work, clock);
        if (await store.Find(input.Id, stop) is not { } nomination || nomination.Nominee != caller.Self)
            return new NotFound();
        return await store.Answer(input.Id, TalkNominationState.Declined, stop) ? Done.It : new TalkErrors.Answered();
    }
}
