namespace Juluo.Sample;

/// <summary>Rule 1: the days on which people come. Each question has its own draw, so the answer does not depend on the order of questions.</summary>
internal sealed class Attendance(SampleOptions options, IReadOnlyList<House> houses, IReadOnlyList<SamplePerson> people)
{
    private static readonly HashSet<(int Month, int Day)> Holidays = [(1, 1), (2, 28), (4, 4), (4, 5), (5, 1), (10, 10)];
    private readonly HashSet<(int Person, int Day)> appointments = [];

    public LocalDate Date(int day) => options.Start.PlusDays(day);

    public int Day(LocalDate date) => Period.DaysBetween(options.Start, date);

    public void Appoint(int person, int day) => appointments.Add((person, day));

    /// <summary>True if the person is a member on that day and not away.</summary>
    public bool Belongs(int person, LocalDate date)
    {
        var p = people[person];
        return p.JoinedOn <= date && !(p.LeftOn <= date) && !(p.Habit.AwayFrom <= date && date < p.Habit.AwayUntil);
    }

    public double Likelihood(int person, LocalDate date) =>
        people[person].Habit.Weekdays[(int)date.DayOfWeek - 1] * (Holidays.Contains((date.Month, date.Day)) ? Rules.HolidayFactor : 1);

    public bool Comes(int person, int day)
    {
        var date = Date(day);
        if (!Belongs(person, date))
        {
            return false;
        }

        // An appointment only ever raises the chance, so people who come by habit still come.
        var chance = Likelihood(person, date);
        var likely = appointments.Contains((person, day)) ? Math.Max(chance, Rules.ComesForAppointment) : chance;
        return Chance.Once(options.Seed, Topic.Attendance, person, day) < likely;
    }

    /// <summary>Returns the house to which a person comes on a day: their own, or another one of the network that they visit with their pass.</summary>
    public int HouseOn(int person, int day)
    {
        var p = people[person];
        if (p.Habit.Roams == 0 || appointments.Contains((person, day)))
        {
            return p.House;
        }

        var draw = Chance.Once(options.Seed, Topic.Guests, person, day) / p.Habit.Roams;
        return draw < 1 ? (int)(draw * houses.Count) : p.House;
    }

    /// <summary>Returns the first day from <paramref name="from"/> on which both come to the same house; −1 if there is none within the span of days.</summary>
    public int CommonDay(int a, int b, int from, int span)
    {
        for (var day = from; day < from + span; day++)
        {
            if (Comes(a, day) && Comes(b, day) && HouseOn(a, day) == HouseOn(b, day))
            {
                return day;
            }
        }

        return -1;
    }
}
