using FsCheck;
using FsCheck.Fluent;

namespace Juluo.Seasons.Tests;

/// <summary>The allocation of a season's times. Pure.</summary>
public sealed class SeasonSharingTests
{
    [Fact] // seen to fail with WeekUnits.Meets answering null
    public void No_unit_is_given_twice_however_many_want_it() =>
        Holds(question =>
        {
            var resources = question.Resources.ToDictionary(r => r.Id);
            var taken = SeasonSharing
                .Share(question)
                .SelectMany(s =>
                    s.Units.SelectMany(u =>
                        WeekUnits.Pieces(resources[s.Resource], s.Weekday, s.Starts, s.Minutes).Select(p => (u, p.From, p.To))
                    )
                )
                .GroupBy(t => t.u);
            return taken.All(unit =>
                unit.OrderBy(t => t.From).Zip(unit.OrderBy(t => t.From).Skip(1)).All(pair => pair.First.To <= pair.Second.From)
            );
        });

    [Fact] // seen to fail with the comparison with question.Most left out
    public void Nobody_gets_more_than_one_group_gets() =>
        Holds(question =>
            SeasonSharing.Share(question).GroupBy(s => s.Application).All(g => question.Most is not { } most || g.Count() <= most)
        );

    [Fact]
    public void Whatever_is_given_was_wished_for_and_nothing_is_given_for_one_wish_twice() =>
        Holds(question =>
        {
            var groups = question.Applications.ToDictionary(a => a.Id);
            var resources = question.Resources.ToDictionary(r => r.Id);
            var slots = SeasonSharing.Share(question);
            return slots.DistinctBy(s => (s.Application, s.Wish)).Count() == slots.Count
                && slots.All(s =>
                    groups[s.Application].Wishes.Single(w => w.Number == s.Wish) is var wish
                    && wish.Resources.Contains(s.Resource)
                    && (wish.Weekdays & (1 << (s.Weekday - 1))) != 0
                    && s.Starts >= wish.Earliest
                    && s.Starts + s.Minutes <= wish.Latest
                    && s.Minutes == wish.Minutes
                    && s.Starts % resources[s.Resource].Slot == 0
                    && s.Units.Count == resources[s.Resource].Needs.Sum(n => n.Wanted)
                    && !(resources[s.Resource].Seats < groups[s.Application].People)
                    && question.Open.Covers(s.Weekday, s.Starts, s.Minutes)
                );
        });

    [Fact]
    public void The_same_question_has_the_same_answer_in_whatever_order_it_is_put() =>
        Holds(question =>
            Told(SeasonSharing.Share(question))
                .SequenceEqual(
                    Told(
                        SeasonSharing.Share(
                            question with
                            {
                                Applications = [.. question.Applications.Reverse()],
                                Resources = [.. question.Resources.Reverse()],
                            }
                        )
                    )
                )
        );

    [Fact] // seen to fail with the lot drawn from the application's key instead of its number
    public void It_does_not_matter_how_things_are_called() =>
        Holds(question =>
        {
            var names = new Dictionary<Guid, Guid>();
            Guid Other(Guid id) => names.TryGetValue(id, out var other) ? other : names[id] = Guid.CreateVersion7();
            var renamed = question with
            {
                Resources =
                [
                    .. question.Resources.Select(r =>
                        r with
                        {
                            Id = new(Other(r.Id.Value)),
                            Needs =
                            [
                                .. r.Needs.Select(n =>
                                    ((IReadOnlyList<UnitId>)[.. n.Units.Select(u => new UnitId(Other(u.Value)))], n.Wanted)
                                ),
                            ],
                        }
                    ),
                ],
                Applications =
                [
                    .. question.Applications.Select(a =>
                        a with
                        {
                            Id = new(Other(a.Id.Value)),
                            Wishes =
                            [
                                .. a.Wishes.Select(w =>
                                    w with
                                    {
                                        Resources = [.. w.Resources.Select(r => new ResourceId(Other(r.Value)))],
                                    }
                                ),
                            ],
                        }
                    ),
                ],
            };
            return Told(SeasonSharing.Share(question))
                .Select(s => (Other(s.Group), s.Wish, Other(s.Resource), s.Weekday, s.Starts))
                .SequenceEqual(Told(SeasonSharing.Share(renamed)));
        });

    [Fact]
    public void Every_wish_has_a_time_or_a_reason_and_what_is_free_is_given() =>
        Holds(question =>
        {
            var slots = SeasonSharing.Share(question);
            var refusals = SeasonSharing.Refusals(question, slots);
            var wishes = question.Applications.SelectMany(a => a.Wishes.Select(w => (a.Id, w.Number))).ToHashSet();
            var told = slots.Select(s => (s.Application, s.Wish)).Concat(refusals.Select(r => (r.Application, r.Wish)).Distinct()).ToList();
            return told.Count == wishes.Count
                && wishes.SetEquals(told)
                && refusals.All(r => r.Why is not (SeasonReason.ByHand or SeasonReason.Gone));
        });

    [Fact]
    public void Somebody_who_withdraws_changes_nothing_between_those_whom_they_did_not_meet() =>
        Holds(question =>
        {
            var order = SeasonSharing.InTurn(question).Select(a => a.Number).ToList();
            var without = question with { Applications = [.. question.Applications.Skip(1)] };
            return SeasonSharing.InTurn(without).Select(a => a.Number).SequenceEqual(order.Where(n => n != 1));
        });

    [Fact]
    public void Nobody_has_a_second_time_before_everybody_had_a_chance_of_a_first()
    {
        var room = Questions.Room();
        SeasonWish[] evenings = [Questions.Wish(1, 1, 18, 20, 120, room), Questions.Wish(2, 2, 18, 20, 120, room)];
        var slots = Share([room], null, Questions.Group(1, 1, evenings), Questions.Group(2, 2, [evenings[1] with { Number = 1 }]));
        slots.Select(s => (s.Number, s.Weekday)).ShouldBe([(1, 1), (2, 2)]);
    }

    [Fact]
    public void Who_can_come_on_several_days_gets_the_one_that_the_fewest_ask_for()
    {
        var room = Questions.Room();
        var evening = Questions.Wish(1, 1, 18, 20, 120, room);
        Share(
                [room],
                null,
                Questions.Group(1, 1, evening with { Weekdays = 0b111 }),
                Questions.Group(2, 2, evening),
                Questions.Group(3, 2, evening with { Weekdays = 0b10 })
            )
            .Select(s => (s.Number, s.Weekday))
            .Order()
            .ShouldBe([(1, 3), (2, 1), (3, 2)]);
    }

    [Fact]
    public void The_first_purpose_comes_first_whatever_the_lots_say()
    {
        var room = Questions.Room();
        var evening = Questions.Wish(1, 1, 18, 20, 120, room);
        for (var seed = 0; seed < 40; seed++)
            Share([room], null, seed, Questions.Group(1, null, evening), Questions.Group(2, 2, evening), Questions.Group(3, 1, evening))
                .Single()
                .Number.ShouldBe(3);
    }

    [Fact]
    public void Among_equals_every_group_is_drawn_for_some_seed()
    {
        var room = Questions.Room();
        var evening = Questions.Wish(1, 1, 18, 20, 120, room);
        Enumerable
            .Range(0, 100)
            .Select(seed =>
                Share([room], null, seed, Questions.Group(1, 1, evening), Questions.Group(2, 1, evening), Questions.Group(3, 1, evening))
                    .Single()
                    .Number
            )
            .Distinct()
            .Order()
            .ShouldBe([1, 2, 3]);
    }

    [Fact]
    public void The_small_hours_of_the_week_s_end_meet_its_beginning()
    {
        var room = Questions.Room(after: 60);
        var slots = SeasonSharing.Share(
            new(
                [room],
                Questions.Always,
                [
                    Questions.Group(1, 1, Questions.Wish(1, 7, 22, 24, 120, room)),
                    Questions.Group(2, 2, Questions.Wish(1, 1, 0, 2, 60, room)),
                ],
                null,
                1,
                []
            )
        );
        slots.Select(s => (s.Weekday, s.Starts)).ShouldBe([(7, 22 * 60), (1, 60)]);
    }

    [Fact]
    public void What_was_not_given_says_why()
    {
        var (room, small, coarse) = (Questions.Room(10), Questions.Room(2), Questions.Room(slot: 120));
        var gone = Questions.Room() with { Offered = false };
        var unknown = Questions.Room();
        var evening = Questions.Wish(1, 1, 18, 20, 120, room);
        var first = Questions.Group(2, 1, evening);
        var late = Questions.Group(
            3,
            2,
            evening with
            {
                Resources = [room.Id, small.Id, gone.Id],
            },
            Questions.Wish(2, 6, 18, 20, 60, room, coarse, unknown),
            Questions.Wish(3, 1, 19, 20, 60, coarse)
        ) with
        {
            People = 5,
        };
        var question = new SeasonQuestion([room, small, coarse, gone], Questions.Weekdays, [first, late], null, 1, []);
        SeasonSharing
            .Refusals(question, SeasonSharing.Share(question))
            .Select(r => (r.Wish, r.Why, r.TakenBy, r.Amount))
            .ShouldBe([
                (1, SeasonReason.Taken, SeasonGroupKind.Circle, null),
                (1, SeasonReason.TooSmall, null, 2),
                (1, SeasonReason.Gone, null, null),
                (2, SeasonReason.Closed, null, null),
                (2, SeasonReason.Closed, null, null),
                (2, SeasonReason.Gone, null, null),
                (3, SeasonReason.OffTheGrid, null, 120),
            ]);
        var share = question with { Most = 1, Applications = [Questions.Group(1, 1, evening, evening with { Number = 2 })] };
        SeasonSharing
            .Refusals(share, SeasonSharing.Share(share))
            .Single()
            .ShouldBeOfType<SeasonRefusal>()
            .Why.ShouldBe(SeasonReason.AboveShare);
        var own = share with { Most = null };
        SeasonSharing.Refusals(own, SeasonSharing.Share(own)).Single().Why.ShouldBe(SeasonReason.Own);
        SeasonSharing.Refusals(own, []).Select(r => r.Why).Distinct().ShouldBe([SeasonReason.ByHand]);
    }

    [Fact]
    public void What_was_chosen_by_hand_stays_and_counts()
    {
        var room = Questions.Room();
        var group = Questions.Group(1, 1, Questions.Wish(1, 1, 18, 20, 120, room), Questions.Wish(2, 2, 18, 20, 120, room));
        var other = Questions.Group(2, 1, Questions.Wish(1, 1, 18, 20, 120, room));
        var chosen = new SeasonSlot(group.Id, 2, room.Id, 1, 19 * 60, 120, [.. room.Needs[0].Units], ByHand: true);
        var question = new SeasonQuestion([room], Questions.Weekdays, [group, other], 1, 1, [chosen]);
        SeasonSharing.Share(question).ShouldBe([chosen]);
        SeasonSharing
            .Refusals(question, [chosen])
            .Select(r => (r.Application, r.Why))
            .ShouldBe([(group.Id, SeasonReason.AboveShare), (other.Id, SeasonReason.Taken)]);
    }

    private static List<(int Number, int Weekday, int Starts)> Share(
        SharedResource[] resources,
        int? most,
        params SeasonApplication[] groups
    ) => Share(resources, most, 1, groups);

    private static List<(int Number, int Weekday, int Starts)> Share(
        SharedResource[] resources,
        int? most,
        long seed,
        params SeasonApplication[] groups
    )
    {
        var numbers = groups.ToDictionary(g => g.Id, g => g.Number);
        return
        [
            .. SeasonSharing
                .Share(new(resources, Questions.Weekdays, groups, most, seed, []))
                .Select(s => (numbers[s.Application], s.Weekday, s.Starts)),
        ];
    }

    private static IEnumerable<(Guid Group, int Wish, Guid Resource, int Weekday, int Starts)> Told(IReadOnlyList<SeasonSlot> slots) =>
        slots.Select(s => (s.Application.Value, s.Wish, s.Resource.Value, s.Weekday, s.Starts));

    private static void Holds(Func<SeasonQuestion, bool> law) => Prop.ForAll(Questions.Any.ToArbitrary(), law).QuickCheckThrowOnFailure();
}
