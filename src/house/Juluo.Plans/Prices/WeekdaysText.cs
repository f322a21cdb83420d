namespace Juluo.Plans;

/// <summary>Weekdays in words; bit 0 is Monday. Three or more in a row are written as a range.</summary>
public static class WeekdaysText
{
    public static string Of(int weekdays, Words words)
    {
        var said = new List<string>();
        for (var day = 1; day <= 7; day++)
        {
            if (!On(weekdays, day))
                continue;
            var last = day;
            while (last < 7 && On(weekdays, last + 1))
                last++;
            if (last - day >= 2)
                said.Add($"{Name(day, words)}–{Name(last, words)}");
            else
                said.AddRange(Enumerable.Range(day, last - day + 1).Select(d => Name(d, words)));
            day = last;
        }

        return string.Join(words["list.and"], said);
    }

    private static bool On(int weekdays, int day) => (weekdays & (1 << (day - 1))) != 0;

    private static string Name(int day, Words words) => words[(IsoDayOfWeek)day, "short"];
}
