using Juluo.Networks.Assignment;

namespace Juluo.Mentoring;

/// <summary>
/// The matching of a round by deferred acceptance, with trainees proposing. No trainee gains by naming mentors in an untrue order, and no mentor and trainee would both prefer each other
/// to their match. A mentor's preferences are their own ranking, then the fit, then the time of the request.
/// </summary>
public sealed record MentorMatching(IReadOnlyList<MentorMatching.Pair> Pairs, IReadOnlyList<MentorMatching.Without> Unmatched)
{
    /// <param name="Choice">The position of the mentor among the trainee's choices, from 1.</param>
    /// <param name="Ranked">The position of the trainee in the mentor's ranking, from 1; null if the mentor did not rank them.</param>
    public sealed record Pair(PersonId Trainee, PersonId Mentor, string Goal, int Choice, int? Ranked, MentorFit Fit);

    /// <param name="Full">True if all available mentors whom the trainee named prefer others; false if none of them is available.</param>
    public sealed record Without(PersonId Trainee, bool Full);

    /// <summary>A hash of the pairs, with which an operator confirms exactly the matching that they saw.</summary>
    public string Name =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', Pairs.Select(p => $"{p.Trainee} {p.Mentor}")))))[
            ..16
        ];

    /// <param name="apart">Pairs that must not be matched, in both orders.</param>
    /// <remarks>O(mentors × requests × choices).</remarks>
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

    /// <summary>Computes the matching from the current requests and offers.</summary>
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
        // People who already have a mentorship or request with each other are not matched.
        foreach (var (mentor, trainee) in await new MentorshipStore(work, clock).Pairs(stop))
            apart.UnionWith([(mentor, trainee), (trainee, mentor)]);
        return Of(requests.FindAll(q => Here(q.Trainee)), open.FindAll(m => Here(m.Person)), await rounds.Rankings(round, stop), apart);
    }
}
