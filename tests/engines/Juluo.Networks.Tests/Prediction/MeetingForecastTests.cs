using Juluo.Networks.Prediction;

namespace Juluo.Networks.Tests.Prediction;

public sealed class MeetingForecastTests
{
    private const double Day = 86_400;

    [RealLogFact]
    public void What_comes_after_the_moment_changes_no_score()
    {
        var log = ContactLog.Read("workplace-2013");
        var moment = 7 * Day;
        var random = new Random(5);
        // The future is randomised: other people, other times.
        var shuffled = log.Contacts.Select(c => c.Start < moment ? c : Elsewhere(c)).ToArray();
        Contact Elsewhere(Contact contact)
        {
            var a = random.Next(log.People.Length);
            var start = moment + (random.NextDouble() * 5 * Day);
            return new Contact(
                a,
                (a + 1 + random.Next(log.People.Length - 1)) % log.People.Length,
                start,
                start + contact.End - contact.Start
            );
        }
        var groups = log.Groups("department");
        var truth = MeetingProbability.Learn(MeetingHistory.Before(moment, log.People.Length, log.Contacts), groups, 3);
        var other = MeetingProbability.Learn(MeetingHistory.Before(moment, log.People.Length, shuffled), groups, 3);
        var pairs = (from a in Enumerable.Range(0, 40) from b in Enumerable.Range(a + 1, 40) select (a, b)).ToArray();
        var scores = truth.Forecast.Of(pairs);
        scores.ShouldBe(other.Forecast.Of(pairs));
        scores.Select(truth.Of).ShouldBe(scores.Select(other.Of));
    }

    [RealLogFact]
    public void Threads_change_nothing_and_the_best_pairs_are_the_best_of_all()
    {
        var log = ContactLog.Read("workplace-2013");
        var history = MeetingHistory.Before(7 * Day, log.People.Length, log.Contacts);
        var groups = log.Groups("department");
        var best = MeetingForecast.From(history, groups, threads: 1).Best(3);
        best.ShouldBe(MeetingForecast.From(history, groups, threads: 4).Best(3));
        best.ShouldAllBe(score => !history.HaveMet(score.A, score.B) && score.A < score.B);
        var pairs = (
            from a in Enumerable.Range(0, log.People.Length)
            from b in Enumerable.Range(a + 1, log.People.Length - a - 1)
            where !history.HaveMet(a, b)
            select (a, b)
        ).ToArray();
        best[0].Total.ShouldBe(MeetingForecast.From(history, groups).Of(pairs).Max(s => s.Total), 1e-9);
    }

    [Fact]
    public void Two_people_of_groups_that_mix_come_before_two_of_groups_that_do_not()
    {
        // Groups 0 and 1 mix, group 2 keeps to itself; each pair in question has no common acquaintance.
        var contacts = new List<Contact>();
        for (var day = 0; day < 5; day++)
        {
            for (var k = 0; k < 5; k++)
            {
                contacts.Add(new(k, 5 + ((k + day) % 4), (day * Day) + k, (day * Day) + k + 60));
                contacts.Add(new(10 + k, 10 + ((k + 1) % 5), (day * Day) + k, (day * Day) + k + 60));
            }
            contacts.Add(new(9, 5, day * Day, (day * Day) + 60));
        }
        var groups = Enumerable.Range(0, 15).Select(p => p / 5).ToArray();
        var forecast = MeetingForecast.From(MeetingHistory.Before(6 * Day, 15, contacts), groups);
        var scores = forecast.Of([(0, 9), (0, 12)]);
        scores[0].Groups.ShouldBeGreaterThan(scores[1].Groups);
        scores[0].Total.ShouldBeGreaterThan(scores[1].Total);
        scores[0].Total.ShouldBe(Enum.GetValues<MeetingTerm>().Sum(term => scores[0][term]), 1e-12);
    }

    [Fact]
    public void Whoever_has_been_there_of_late_and_met_people_of_late_comes_first()
    {
        // 4 met 2 on the first of five days, 5 on the last; otherwise they are alike. 0 has met neither.
        var contacts = Enumerable
            .Range(0, 5)
            .SelectMany(day => new Contact[] { new(0, 1, day * Day, (day * Day) + 60), new(1, 2, day * Day, (day * Day) + 60) })
            .Append(new(4, 2, 0, 60))
            .Append(new(5, 2, 4 * Day, (4 * Day) + 60))
            .ToArray();
        var scores = MeetingForecast.From(MeetingHistory.Before(5 * Day, 6, contacts)).Of([(0, 4), (0, 5)]);
        scores[1].Attendance.ShouldBeGreaterThan(scores[0].Attendance);
        scores[1].NewContacts.ShouldBeGreaterThan(scores[0].NewContacts);
        scores[1].Acquaintances.ShouldBeGreaterThan(scores[0].Acquaintances);
        scores[1].Total.ShouldBeGreaterThan(scores[0].Total);
    }

    [Theory] // seen to fail without the fall of first meetings over time: 1.3 to 1.6 forecast for each that came
    [InlineData(0.05)]
    [InlineData(0.2)]
    public void As_many_meetings_are_forecast_as_a_falling_rate_brings(double rate)
    {
        const int People = 60,
            Known = 9,
            Horizon = 3;
        var random = new Random(11);
        var met = new HashSet<(int, int)>();
        var contacts = new List<Contact>();
        var (forecast, came) = (0.0, 0);
        for (var day = 0; day < Known + Horizon; day++)
        {
            if (day == Known)
            {
                var learnt = MeetingProbability.Learn(MeetingHistory.Before(Known * Day, People, contacts), [], Horizon);
                var open = (
                    from a in Enumerable.Range(0, People)
                    from b in Enumerable.Range(a + 1, People - a - 1)
                    where !met.Contains((a, b))
                    select (a, b)
                ).ToArray();
                forecast = learnt.Forecast.Of(open).Sum(learnt.Of);
            }
            for (var a = 0; a < People; a++)
            {
                // Everyone is there every day, with one person whom they know.
                contacts.Add(new(a, a ^ 1, (day * Day) + a, (day * Day) + a + 60));
                met.Add((Math.Min(a, a ^ 1), Math.Max(a, a ^ 1)));
                for (var b = a + 1; b < People; b++)
                {
                    if (random.NextDouble() < rate * Math.Pow(day + 1, -0.7) && met.Add((a, b)))
                    {
                        contacts.Add(new(a, b, (day * Day) + 100, (day * Day) + 160));
                        came += day >= Known ? 1 : 0;
                    }
                }
            }
        }
        (forecast / came).ShouldBeInRange(0.8, 1.25);
    }

    [Fact]
    public void Who_met_of_late_and_shares_people_meets_again_first()
    {
        Contact[] contacts =
        [
            new(0, 1, 0, 600),
            new(2, 3, 4 * Day, (4 * Day) + 600),
            new(4, 5, 4 * Day, (4 * Day) + 600),
            new(4, 6, 4 * Day, (4 * Day) + 600),
            new(5, 6, 4 * Day, (4 * Day) + 600),
            // Ten one-minute talks in a day count as one of ten minutes.
            .. Enumerable.Range(0, 10).Select(k => new Contact(7, 8, (4 * Day) + (k * 3600), (4 * Day) + (k * 3600) + 60)),
            .. Enumerable.Range(1, 3).Select(day => new Contact(9, 10, day * Day, (day * Day) + 20)),
        ];
        var scores = ReturnScores.Of(MeetingHistory.Before(5 * Day, 11, contacts), [(0, 1), (2, 3), (4, 5), (7, 8)]);
        scores[1].ShouldBeGreaterThan(scores[0]);
        scores[2].ShouldBeGreaterThan(scores[1]);
        scores[3].ShouldBe(scores[1], 1e-12);
    }

    [Fact]
    public void A_community_in_which_nothing_has_happened_yet_has_scores_and_no_probability()
    {
        var nothing = MeetingProbability.Learn(MeetingHistory.Before(0, 3, []), [0, 0, 1], 3);
        nothing.IsKnown.ShouldBeFalse();
        var scores = nothing.Forecast.Of([(0, 1), (1, 2)]);
        scores.ShouldAllBe(score => double.IsFinite(score.Total));
        double.IsNaN(nothing.Of(scores[0])).ShouldBeTrue();
        MeetingForecast.From(MeetingHistory.Before(0, 0, [])).Best(2).ShouldBeEmpty();
    }

    [Fact]
    public void Groups_of_some_people_only_are_refused() =>
        Should.Throw<ArgumentException>(() => MeetingForecast.From(MeetingHistory.Before(0, 3, []), [1, 2]));

    [Fact]
    public void Forecasts_tell_how_far_they_are()
    {
        Contact[] contacts =
        [
            .. Enumerable.Range(0, 40).Select(k => new Contact(k % 20, (k * 7 + 1) % 20, k * 9_000, k * 9_000 + 60)).Where(c => c.A != c.B),
        ];
        var (learnt, circles, scored, listed) = (new Told(), new Told(), new Told(), new Told());
        var history = MeetingHistory.Before(5 * Day, 20, contacts);
        MeetingProbability.Learn(history, [], 1, progress: learnt);
        var forecast = MeetingForecast.From(history, progress: circles);
        forecast.Of([(0, 2), (1, 3), (18, 19)], scored);
        forecast.Best(2, progress: listed);
        foreach (var told in new[] { learnt, circles, scored, listed })
            told.ShouldHaveRisenToOne();
    }
}
