namespace Juluo.Sample;

/// <summary>Rule 1: who comes on which day. Each question has its own draw, so the answer never depends on who asks or when.</summary>
internal sealed class Attendance(SampleOptions options, IReadOnlyList<House> houses, IReadOnlyList<SamplePerson> people)
{
    private static readonly HashSet<(int Month, int Day)> Holidays = [(1, 1), (2, 28), (4, 4), (4, 5), (5, 1), (10, 10)];
    private readonly HashSet<(int Person, int Day)> appointments = [];

    public LocalDate Date(int day) => options.Start.PlusDays(day);

    public int Day(LocalDate date) => Period.DaysBetween(options.Start, date);

    public void Appoint(int person, int day) => appointments.Add((person, day));

    /// <summary>Is a member on that day, and not away.</summary>
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

    /// <summary>The house a person is in on a day they come: their own, or one they visit with their pass.</summary>
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

    /// <summary>First day from <paramref name="from"/> on when both come by habit to one house; −1 if none within the span.</summary>
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
