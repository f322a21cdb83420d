using Juluo.Networks.Assignment;

namespace Juluo.Mentoring;

/// <summary>
/// The matching of a round: deferred acceptance, trainees proposing, so that no trainee gains by not naming the mentors in the order in which they want them, and no mentor and trainee would both
/// rather have each other than what they got. A mentor's order is their own ranking, then who fits, then who asked first.
/// </summary>
public sealed record MentorMatching(IReadOnlyList<MentorMatching.Pair> Pairs, IReadOnlyList<MentorMatching.Without> Unmatched)
{
    /// <param name="Choice">Which of the trainee's choices it is, from 1.</param>
    /// <param name="Ranked">Where the mentor ranked the trainee, from 1; null: they did not.</param>
    public sealed record Pair(PersonId Trainee, PersonId Mentor, string Goal, int Choice, int? Ranked, MentorFit Fit);

    /// <param name="Full">Every mentor whom they named and who could be asked has others who come before; else none could be asked.</param>
    public sealed record Without(PersonId Trainee, bool Full);

    /// <summary>Names this matching among others: one that is confirmed is the one that was seen.</summary>
    public string Name =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', Pairs.Select(p => $"{p.Trainee} {p.Mentor}")))))[
            ..16
        ];

    /// <param name="apart">Pairs who are not brought together, both ways round.</param>
    /// <remarks>O(requests × choices).</remarks>
    internal static MentorMatching Of(
        IReadOnlyList<MentorRequest> requests,
        IReadOnlyList<MentorOffer> mentors,
        ILookup<PersonId, PersonId> rankings,
        HashSet<(PersonId, PersonId)> apart
    )
    {
        var number = mentors.Select((m, i) => (m.Person, i)).ToDictionary(m => m.Person, m => m.i);
        var applicants = requests
            .Select(q =>
                (IReadOnlyList<int>)
                    [
                        .. q
                            .Mentors.Where(m => number.ContainsKey(m) && m != q.Trainee && !apart.Contains((m, q.Trainee)))
                            .Select(m => number[m]),
                    ]
            )
            .ToList();
        var asked = mentors.Select((_, i) => Enumerable.Range(0, requests.Count).Where(a => applicants[a].Contains(i)).ToList()).ToList();
        var places = asked
            .Select((those, i) => (IReadOnlyList<int>)Order(mentors[i], those, requests, [.. rankings[mentors[i].Person]]))
            .ToList();
        var match = DeferredAcceptance.Match(applicants, places, mentors.Select(m => m.Free).ToArray());
        var (pairs, without) = (new List<Pair>(), new List<Without>());
        foreach (var (place, request) in requests.Index())
            if (match[place] is var at and >= 0)
            {
                var mentor = mentors[at];
                var ranked = rankings[mentor.Person].ToList().IndexOf(request.Trainee);
                pairs.Add(
                    new(
                        request.Trainee,
                        mentor.Person,
                        request.Goal,
                        request.Mentors.ToList().IndexOf(mentor.Person) + 1,
                        ranked < 0 ? null : ranked + 1,
                        MentorFit.Of(mentor, request.Goal, request.Skills)
                    )
                );
            }
            else
                without.Add(new(request.Trainee, applicants[place].Count > 0));
        return new(pairs, without);
    }

    private static List<int> Order(MentorOffer mentor, List<int> asked, IReadOnlyList<MentorRequest> requests, List<PersonId> ranking) =>
        [
            .. asked
                .OrderBy(a => ranking.IndexOf(requests[a].Trainee) is var rank and >= 0 ? rank : int.MaxValue)
                .ThenByDescending(a => MentorFit.Of(mentor, requests[a].Goal, requests[a].Skills).Score)
                .ThenBy(a => requests[a].AskedAt)
                .ThenBy(a => requests[a].Trainee.Value),
        ];

    /// <summary>As it would be now.</summary>
    internal static async Task<MentorMatching> Now(
        UnitOfWork work,
        Clock clock,
        PeopleFacade people,
        MentorRoundId round,
        CancellationToken stop
    )
    {
        var (rounds, mentors) = (new MentorRoundStore(work, clock), new MentorStore(work, clock));
        var requests = await rounds.Requests(round, stop);
        var open = await mentors.Open(stop);
        var cards = await people.Named([.. open.Select(m => m.Person).Concat(requests.Select(q => q.Trainee)).Distinct()], stop);
        bool Here(PersonId person) => cards.TryGetValue(person, out var card) && card.Here;
        var apart = await mentors.Refusals(stop);
        // Two who have something with each other already need no round.
        foreach (var (mentor, trainee) in await new MentorshipStore(work, clock).Pairs(stop))
            apart.UnionWith([(mentor, trainee), (trainee, mentor)]);
        return Of(requests.FindAll(q => Here(q.Trainee)), open.FindAll(m => Here(m.Person)), await rounds.Rankings(round, stop), apart);
    }
}
