using System.Reflection;

namespace Juluo.Foundation;

/// <summary>Texts in one language, for one reader in one place.</summary>
/// <param name="language">One of <see cref="Languages.All"/>.</param>
/// <param name="thisYear">The current year, which dates omit. Null for texts that are read later, such as emails and files: all dates have a year.</param>
/// <param name="further">
/// Returns one of <see cref="Languages.Further"/> that takes precedence where it has texts. Called each time, since a page knows the language only when it knows
/// its content.
/// </param>
public sealed partial class Words(
    Catalogue catalogue,
    string language,
    DateTimeZone zone,
    int? thisYear = null,
    Func<string?>? further = null
)
{
    // Enums of libraries, engines and the gateway, which cannot have a <see cref="NamedAttribute"/>.
    private static readonly Dictionary<string, string> Foreign = new(StringComparer.Ordinal)
    {
        ["IsoDayOfWeek"] = "weekday",
        ["CardFormat"] = "card-format",
        ["FormQuestionKind"] = "form-question-kind",
        ["TextPattern"] = "form-text-pattern",
    };

    // Cached: reflection on each call also compiles the getter each time, which costs more than the text.
    private static readonly ConcurrentDictionary<(Type Type, string Name), PropertyInfo?> Members = new();

    /// <summary>Returns the texts for messages to a person who reads this language: a complete or a further one.</summary>
    public static Words For(Catalogue catalogue, string language, DateTimeZone zone) =>
        Languages.Further.Contains(language)
            ? new(catalogue, Languages.English, zone, further: () => language)
            : new(catalogue, Languages.Known(language) ?? Languages.English, zone);

    /// <summary>The reader's language; complete.</summary>
    public string Language => language;

    /// <summary>The language that is tried first; the page's <c>lang</c>, for screen readers.</summary>
    public string Spoken => further?.Invoke() ?? language;

    public DateTimeZone Zone => zone;

    public CultureInfo Culture =>
        CultureInfo.GetCultureInfo(
            Spoken switch
            {
                Languages.Chinese => "zh-TW",
                Languages.English => "en-GB",
                "es" => "es-US", // decimal point, as readers here write it
                var other => other,
            }
        );

    public string this[string key] => Say(key);

    public string this[Enum member, string? detail = null] => Say(Key(member, detail));

    /// <summary>Returns the catalogue key of an enum member: <c>booking-state.no-show</c>.</summary>
    /// <param name="detail">A suffix for another text about the member, such as <c>means</c>.</param>
    public static string Key(Enum member, string? detail = null)
    {
        var type = member.GetType();
        var of = Foreign.GetValueOrDefault(type.Name) ?? NamedAttribute.Of(type);
        return $"{of}.{Snake.Case(member.ToString(), '-')}{(detail is null ? "" : $".{detail}")}";
    }

    /// <summary>Returns the text of a key. A key without a text is returned as it is and recorded (<see cref="Catalogue.Missed"/>); tests fail on it.</summary>
    public string Say(string key) => Find(key) ?? catalogue.Miss(key);

    /// <summary>Returns the text of a key, or null if it has none: for names from outside, of which only some have texts.</summary>
    public string? Find(string key) => Sentence(key)?.Fill(_ => null, Culture);

    /// <param name="with">An object or dictionary whose members fill the placeholders by name.</param>
    public string Say(string key, object with)
    {
        var sentence = Sentence(key);
        if (sentence is null)
            return catalogue.Miss(key);
        var said = sentence.Fill(Filling(with), Culture);
        return IsHeading(key) ? CountersKept(said) : said;
    }

    /// <summary>Returns a text in both languages, for readers and programs.</summary>
    public LocalizedText InBoth(string key, object? with = null)
    {
        string In(string other) =>
            new Words(catalogue, other, zone, thisYear) is var words && with is null ? words.Say(key) : words.Say(key, with!);
        return new(In(Languages.Chinese), In(Languages.English));
    }

    public string Say(Error error) => Say(error.Key, error.Arguments());

    private Sentence? Sentence(string key) =>
        (further?.Invoke() is { } first ? catalogue.FindFurther(first, key) : null) ?? catalogue.Find(language, key);

    /// <summary>Formats a date with its weekday, and with the year unless it is the current one.</summary>
    public string Day(LocalDate date) =>
        Spoken switch
        {
            Languages.Chinese =>
                $"{(Distant(date) ? $"{date.Year} 年 " : "")}{date.Month} 月 {date.Day} 日 {date.ToString("dddd", Culture)}",
            Languages.English => date.ToString(Distant(date) ? "dddd d MMMM yyyy" : "dddd d MMMM", Culture),
            _ => date.ToString(Distant(date) ? "dddd d 'de' MMMM 'de' yyyy" : "dddd d 'de' MMMM", Culture),
        };

    public string Day(Instant at) => Day(at.InZone(zone).Date);

    /// <summary>Formats the last day of a period with an exclusive end: midnight belongs to the day before.</summary>
    public string LastDay(Instant end) => Day(end - Duration.Epsilon);

    /// <inheritdoc cref="LastDay"/>
    public string ShortLastDay(Instant end) => ShortDay(end - Duration.Epsilon);

    /// <summary>Formats a full date as in documents: 1 May 1990, 1990 年 5 月 1 日.</summary>
    public string Date(LocalDate date) =>
        date.ToString(
            Spoken switch
            {
                Languages.Chinese => "yyyy 年 M 月 d 日",
                Languages.English => "d MMMM yyyy",
                _ => "d 'de' MMMM 'de' yyyy",
            },
            Culture
        );

    /// <summary>Formats a date in American English, the month first; in other languages as <see cref="Date"/>.</summary>
    public string AmericanDate(LocalDate date) => Spoken == Languages.English ? date.ToString("MMMM d, yyyy", Culture) : Date(date);

    public string ShortDay(Instant at) => ShortDay(at.InZone(zone).Date);

    public string ShortDay(LocalDate date) =>
        Spoken == Languages.Chinese
            ? date.ToString(Distant(date) ? "yyyy/M/d" : "M/d", Culture)
            : date.ToString(Distant(date) ? "d MMM yyyy" : "d MMM", Culture);

    /// <summary>Formats the month of a date: November 2026, 2026 年 11 月.</summary>
    public string Month(LocalDate date) => date.ToString(Spoken == Languages.Chinese ? "yyyy 年 M 月" : "MMMM yyyy", Culture);

    /// <summary>Formats a date for a list of choices, short with its weekday: Mon 23 Nov, 11/23（一）.</summary>
    public string ShortWeekday(LocalDate date) =>
        Spoken == Languages.Chinese
            ? $"{ShortDay(date)}（{date.ToString("ddd", Culture)[^1]}）"
            : $"{date.ToString("ddd", Culture)} {ShortDay(date)}";

    public string Time(Instant at) => at.InZone(zone).TimeOfDay.ToString("HH:mm", CultureInfo.InvariantCulture);

    public string When(Instant at) => $"{Day(at)} {Time(at)}";

    /// <summary>Formats a share of one as a percentage: 0.22 is 22%.</summary>
    public string Percent(double share, int decimals = 0) => Foundation.Sentence.Percent(share, Culture, decimals);

    /// <summary>Formats a range of shares: 57–100%.</summary>
    public string PercentRange(double least, double most) => $"{(least * 100).ToString("0", Culture)}–{Percent(most)}";

    /// <summary>Formats a duration in the largest whole unit: 1 day, 2 hours, 90 minutes.</summary>
    public string Length(Duration length) =>
        length.TotalMinutes is var all && all >= 1440 && all % 1440 == 0 ? Say("length.days", new { count = (int)(all / 1440) })
        : all >= 60 && all % 60 == 0 ? Say("length.hours", new { count = (int)(all / 60) })
        : Say("length.minutes", new { count = (int)all });

    /// <summary>Joins sentences, separated as by <see cref="Lead"/>; null and empty ones are skipped.</summary>
    public static string Join(params IEnumerable<string?> sentences) =>
        sentences.Aggregate("", (said, next) => string.IsNullOrEmpty(next) ? said : Lead(said) + next);

    /// <summary>Appends a space unless the text ends in full-width punctuation, which includes its own space.</summary>
    public static string Lead(string text) => text.Length == 0 || (text[^1] > '\u3000' && char.IsPunctuation(text[^1])) ? text : $"{text} ";

    /// <summary>Returns the texts for the same reader in another complete language.</summary>
    public Words In(string other) => new(catalogue, other, zone, thisYear);

    /// <summary>Returns the same texts for events in another time zone.</summary>
    public Words In(DateTimeZone other) => new(catalogue, language, other, thisYear, further);

    private Func<string, object?> Filling(object with) =>
        with switch
        {
            IReadOnlyDictionary<string, string> texts => name => texts.GetValueOrDefault(name),
            IReadOnlyDictionary<string, object?> values => name => Shown(values.GetValueOrDefault(name)),
            _ => name =>
                Shown(
                    Members
                        .GetOrAdd(
                            (with.GetType(), name),
                            m => m.Type.GetProperty(m.Name, BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase)
                        )
                        ?.GetValue(with)
                ),
        };

    // Headings are short and large, and would break between a number and its unit.
    private static bool IsHeading(string key) => key.Split('.').Any(part => part is "heading" or "headline" or "title");

    private static string CountersKept(string heading) => Counters().Replace(heading, "\u00a0");

    [GeneratedRegex(@"(?<=\p{Nd}) (?=\p{L})|(?<=\p{IsCJKUnifiedIdeographs}) (?=\p{Nd})", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Counters();

    private bool Distant(LocalDate date) => date.Year != thisYear;

    private object? Shown(object? value) =>
        value switch
        {
            Instant at => When(at),
            JobName job => Say($"job.{job.Name}"),
            LocalDate day => Day(day),
            Duration length => Length(length),
            Error inner => Say(inner),
            Money money => MoneyText.Of(money, Culture),
            LocalizedText text => text.In(language),
            Enum member => this[member],
            _ => value,
        };
}
