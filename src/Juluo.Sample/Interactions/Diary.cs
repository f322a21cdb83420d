namespace Juluo.Sample;

/// <summary>
/// Simulates the life of a community day by day. Each enumeration starts at the beginning and keeps one day and the people's
/// memories, never the whole: a year of ten thousand members needs a few dozen megabytes.
/// </summary>
internal static class Diary
{
    public static IEnumerable<SampleInteraction> Read(
        SampleOptions options,
        IReadOnlyList<SamplePerson> people,
        IReadOnlyList<House> houses,
        Agenda agenda
    )
    {
        var page = new DayPage(options, people, houses, agenda, new Whereabouts(options, people, agenda), new Acquaintances(people.Count));
        var encounters = new Encounters(page);
        var works = new Works(page, encounters);
        var exchanges = new Exchanges(page);
        for (var day = -Rules.LivedBeforeDays; day < options.Days; day++)
        {
            page.Open(day);
            works.Do();
            encounters.Live();
            exchanges.Live();
            if (day < 0)
            {
                continue;
            }

            foreach (var row in page.Close())
            {
                yield return row;
            }
        }
    }
}
