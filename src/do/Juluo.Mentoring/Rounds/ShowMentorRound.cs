namespace Juluo.Mentoring;

/// <summary>GET /mentors/rounds/{id} — shows a round: trainees ask for mentors, mentors rank those who asked for them, and operators preview the matching and confirm it.</summary>
[Get("/mentors/rounds/{id}", MentoringRights.See, Page = typeof(MentorRoundPage))]
public sealed class ShowMentorRound(UnitOfWork work, Clock clock, PeopleFacade people)
    : Slice<ShowMentorRound.Input, ShowMentorRound.Output>
{
    public sealed record Input(MentorRoundId Id);

    /// <param name="Mine">The caller's request; null if there is none.</param>
    /// <param name="IsMentor">True if trainees can ask for the caller in it.</param>
    /// <param name="Mentors">Mentors whom the caller can ask for, best fit first.</param>
    /// <param name="AskedMe">Requests for the caller as mentor, in the current ranking.</param>
    /// <param name="Ranked">Trainees whom the caller has ranked.</param>
    /// <param name="Matching">The preview of the matching, for operators once requests are closed; null otherwise.</param>
    /// <param name="Another">The reason why a cancelled round cannot be restored; null if it can.</param>
    /// <param name="CameOfIt">The number of mentorships from the round by state, for operators; empty otherwise.</param>
    public sealed record Output(
        MentorRound Round,
        bool Open,
        bool MayAsk,
        bool MayManage,
        MentorRequest? Mine,
        bool IsMentor,
        IReadOnlyList<MentorOffer> Mentors,
        IReadOnlyList<MentorRequest> AskedMe,
        IReadOnlyList<PersonId> Ranked,
        MentorMatching? Matching,
        IReadOnlyDictionary<MentorshipState, int> CameOfIt,
        IReadOnlyDictionary<PersonId, PersonCard> People,
        [property: JsonIgnore] Error? Another
    );

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new MentorRoundStore(work, clock);
        if (await store.Find(input.Id, stop) is not { } round)
            return new NotFound();
        var (today, self, mentors) = (clock.Today(caller.Community.Zone), caller.Person, new MentorStore(work, clock));
        var manages = caller.May(MentoringRights.Manage);
        var requests = await store.Requests(round.Id, stop);
        var refused = self is { } me ? await mentors.RefusedBy(me, stop) : [];
        var open = round.IsOpen(today);
        var mine = requests.Find(q => q.Trainee == self);
        var offers = open ? await mentors.Open(stop) : [];
        var offered = offers.FindAll(m => m.Person != self && (m.Free > 0 || mine?.Mentors.Contains(m.Person) == true));
        var ranked = self is { } mentor ? (await store.Rankings(round.Id, stop))[mentor].ToList() : [];
        var matching = manages && !open && !round.IsOver ? await MentorMatching.Now(work, clock, people, round.Id, stop) : null;
        var asked = self is { } asking
            ? requests.FindAll(q => q.Mentors.Contains(asking) && !refused.Contains(q.Trainee) && q.Trainee != asking)
            : [];
        var cards = await people.Named(
            [
                .. offered
                    .Select(m => m.Person)
                    .Concat(asked.Select(q => q.Trainee))
                    .Concat(mine?.Mentors ?? [])
                    .Concat(matching?.Pairs.SelectMany(p => (PersonId[])[p.Trainee, p.Mentor]) ?? [])
                    .Concat(matching?.Unmatched.Select(u => u.Trainee) ?? [])
                    .Distinct(),
            ],
            stop
        );
        return new Output(
            round,
            open,
            open && caller.May(MentoringRights.TakePart),
            manages,
            mine,
            offers.Exists(m => m.Person == self && m.Free > 0),
            [
                .. offered
                    .Where(m => cards.TryGetValue(m.Person, out var card) && card.Here)
                    .OrderByDescending(m => mine is null ? 0 : MentorFit.Of(m, mine.Goal, mine.Skills).Score),
            ],
            [
                .. asked
                    .Where(q => !round.IsOver && cards.ContainsKey(q.Trainee))
                    .OrderBy(q => ranked.IndexOf(q.Trainee) is var at and >= 0 ? at : int.MaxValue)
                    .ThenBy(q => q.AskedAt),
            ],
            ranked,
            matching,
            manages ? await new MentorshipStore(work, clock).CountOf(round.Id, stop) : [],
            cards,
            manages && round.CancelledAt is not null ? await RestoreMentorRound.Another(store, round, today, stop) : null
        );
    }
}
