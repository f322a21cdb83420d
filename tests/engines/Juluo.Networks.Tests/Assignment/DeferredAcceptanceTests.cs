using FsCheck.Fluent;
using Juluo.Networks.Assignment;

namespace Juluo.Networks.Tests.Assignment;

public sealed class DeferredAcceptanceTests
{
    private sealed record Market(int[][] Applicants, int[][] Places, int[] Room);

    private static readonly FsCheck.Gen<Market> Markets =
        from applicants in Gen.Choose(0, 4)
        from places in Gen.Choose(1, 3)
        from wishes in Gen.ArrayOf(List(places), applicants)
        from likes in Gen.ArrayOf(List(applicants), places)
        from room in Gen.ArrayOf(Gen.Choose(0, 3), places)
        select new Market(wishes, likes, room);

    [Fact]
    public void Nobody_and_no_place_would_both_rather_have_each_other() =>
        Law.HoldsFor(Markets, market => IsStable(market, DeferredAcceptance.Match(market.Applicants, market.Places, market.Room)));

    [Fact]
    public void Every_applicant_gets_the_best_place_of_any_stable_matching() =>
        Law.HoldsFor(
            Markets,
            market =>
            {
                var match = DeferredAcceptance.Match(market.Applicants, market.Places, market.Room);
                return All(market, 0, new int[market.Applicants.Length])
                    .Where(other => IsStable(market, other))
                    .All(other =>
                        Enumerable
                            .Range(0, match.Length)
                            .All(k => Rank(market.Applicants[k], match[k]) <= Rank(market.Applicants[k], other[k]))
                    );
            }
        );

    [Fact] // seen to fail where a place keeps those who have it highest on their list
    public void No_applicant_gains_by_another_list_than_their_own() =>
        Law.HoldsFor(
            Markets,
            market =>
            {
                var match = DeferredAcceptance.Match(market.Applicants, market.Places, market.Room);
                return Enumerable
                    .Range(0, market.Applicants.Length)
                    .All(applicant =>
                        Lists(market.Places.Length)
                            .All(list =>
                            {
                                int[][] told = [.. market.Applicants];
                                told[applicant] = list;
                                var other = DeferredAcceptance.Match(told, market.Places, market.Room);
                                return Rank(market.Applicants[applicant], match[applicant])
                                    <= Rank(market.Applicants[applicant], other[applicant]);
                            })
                    );
            }
        );

    [Fact] // the rural hospitals theorem (Roth 1986); seen to fail likewise
    public void In_every_stable_matching_the_same_applicants_have_a_place_and_places_that_stay_open_have_the_same_people() =>
        Law.HoldsFor(
            Markets,
            market =>
            {
                var match = DeferredAcceptance.Match(market.Applicants, market.Places, market.Room);
                int[] Of(int[] matching, int place) => [.. Enumerable.Range(0, matching.Length).Where(k => matching[k] == place)];
                return All(market, 0, new int[market.Applicants.Length])
                    .Where(other => IsStable(market, other))
                    .All(other =>
                        Enumerable.Range(0, match.Length).All(k => match[k] < 0 == other[k] < 0)
                        && Enumerable
                            .Range(0, market.Places.Length)
                            .All(place =>
                                Of(match, place).Length == Of(other, place).Length
                                && (Of(match, place).Length == market.Room[place] || Of(match, place).SequenceEqual(Of(other, place)))
                            )
                    );
            }
        );

    [Fact]
    public void The_example_of_gale_and_shapley_comes_out_as_they_say()
    {
        // Their example 1: each applicant gets their first choice, though each place gets its last.
        int[][] applicants =
        [
            [0, 1, 2],
            [1, 2, 0],
            [2, 0, 1],
        ];
        int[][] places =
        [
            [1, 2, 0],
            [2, 0, 1],
            [0, 1, 2],
        ];
        DeferredAcceptance.Match(applicants, places, [1, 1, 1]).ShouldBe([0, 1, 2]);
        DeferredAcceptance.Match(places, applicants, [1, 1, 1]).ShouldBe([1, 2, 0]);
    }

    [Fact]
    public void A_place_with_more_room_keeps_the_best_of_those_who_come()
    {
        int[][] applicants =
        [
            [0, 1],
            [0],
            [0],
            [1, 0],
            [],
        ];
        DeferredAcceptance
            .Match(
                applicants,
                [
                    [2, 0, 3],
                    [3, 1, 0],
                ],
                [2, 1]
            )
            .ShouldBe([0, -1, 0, 1, -1]);
        DeferredAcceptance
            .Match(
                applicants,
                [
                    [2, 0, 3],
                    [3, 1, 0],
                ],
                [1, 1]
            )
            .ShouldBe([-1, -1, 0, 1, -1]);
        DeferredAcceptance
            .Match(
                applicants,
                [
                    [2, 0, 3],
                    [3, 1, 0],
                ],
                [0, 2]
            )
            .ShouldBe([1, -1, -1, 1, -1]);
    }

    [Fact]
    public void Impossible_lists_are_refused()
    {
        Should
            .Throw<ArgumentException>(() =>
                DeferredAcceptance.Match(
                    [
                        [0],
                    ],
                    [
                        [0],
                    ],
                    []
                )
            )
            .Message.ShouldContain("1 places need");
        Should.Throw<ArgumentOutOfRangeException>(() =>
            DeferredAcceptance.Match(
                [
                    [0],
                ],
                [
                    [0],
                ],
                [-1]
            )
        );
        Should
            .Throw<ArgumentOutOfRangeException>(() =>
                DeferredAcceptance.Match(
                    [
                        [1],
                    ],
                    [
                        [0],
                    ],
                    [1]
                )
            )
            .Message.ShouldContain("applicant 0");
        Should
            .Throw<ArgumentOutOfRangeException>(() =>
                DeferredAcceptance.Match(
                    [
                        [0],
                    ],
                    [
                        [-1],
                    ],
                    [1]
                )
            )
            .Message.ShouldContain("place 0");
        Should
            .Throw<ArgumentException>(() =>
                DeferredAcceptance.Match(
                    [
                        [0, 0],
                    ],
                    [
                        [0],
                    ],
                    [1]
                )
            )
            .Message.ShouldContain("twice");
        DeferredAcceptance.Match([], [], []).ShouldBeEmpty();
    }

    private static FsCheck.Gen<int[]> List(int others) =>
        from shuffled in Gen.Shuffle(Enumerable.Range(0, others))
        from length in Gen.Choose(0, others)
        select shuffled.Take(length).ToArray();

    /// <summary>Every list of some of this many places, in every order.</summary>
    private static IEnumerable<int[]> Lists(int places) =>
        Enumerable
            .Range(0, places)
            .Aggregate(
                (IEnumerable<int[]>)
                    [
                        [],
                    ],
                (lists, _) =>
                    lists
                        .SelectMany(list => Enumerable.Range(0, places).Except(list).Select(next => (int[])[.. list, next]).Prepend(list))
                        .DistinctBy(list => string.Join(' ', list))
            );

    private static int Rank(int[] list, int one) =>
        one < 0 ? list.Length
        : Array.IndexOf(list, one) is >= 0 and var at ? at
        : int.MaxValue;

    private static bool IsStable(Market market, int[] match)
    {
        for (var applicant = 0; applicant < match.Length; applicant++)
        {
            if (
                match[applicant] >= 0
                && (!market.Applicants[applicant].Contains(match[applicant]) || !market.Places[match[applicant]].Contains(applicant))
            )
            {
                return false;
            }
        }
        for (var place = 0; place < market.Places.Length; place++)
        {
            var held = Enumerable.Range(0, match.Length).Where(k => match[k] == place).ToArray();
            if (held.Length > market.Room[place])
            {
                return false;
            }
            foreach (var applicant in market.Places[place])
            {
                var postings = Rank(market.Applicants[applicant], place) < Rank(market.Applicants[applicant], match[applicant]);
                var wanted =
                    held.Length < market.Room[place]
                    || held.Any(other => Rank(market.Places[place], applicant) < Rank(market.Places[place], other));
                if (postings && wanted && market.Room[place] > 0)
                {
                    return false;
                }
            }
        }
        return true;
    }

    private static IEnumerable<int[]> All(Market market, int applicant, int[] match)
    {
        if (applicant == match.Length)
        {
            yield return [.. match];
            yield break;
        }
        foreach (var place in market.Applicants[applicant].Append(-1))
        {
            match[applicant] = place;
            foreach (var whole in All(market, applicant + 1, match))
            {
                yield return whole;
            }
        }
    }

    [Fact]
    public void Whoever_names_somebody_outside_is_told_up_to_whom_the_list_may_go() =>
        Should
            .Throw<ArgumentOutOfRangeException>(() =>
                DeferredAcceptance.Match(
                    [
                        [2],
                    ],
                    [
                        [0],
                        [0],
                    ],
                    [1, 1]
                )
            )
            .Message.ShouldContain("0 … 1 only");
}
