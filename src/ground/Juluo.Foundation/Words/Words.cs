using System.Reflection;

namespace Juluo.Foundation;

/// <summary>The sentences of one language, for one reader in one place.</summary>
/// <param name="language">One of <see cref="Languages.All"/>.</param>
/// <param name="thisYear">The year in which it is read: its dates are written without it. Null for what is read later, such as mails and files: every date has its year.</param>
/// <param name="further">One of <see cref="Languages.Further"/> that comes first where it has words; asked each time, since a page knows it only when it knows what it shows.</param>
public sealed partial class Words(
    Catalogue catalogue,
    string language,
    DateTimeZone zone,
    int? thisYear = null,
    Func<string?>? further = null
)
{
    // Those of libraries, engines and of the gateway, which know nothing of our catalogues.
    private static readonly Dictionary<string, string> Foreign = new(StringComparer.Ordinal)
    {
        ["IsoDayOfWeek"] = "weekday",
        ["CardFormat"] = "card-format",
        ["FormQuestionKind"] = "form-question-kind",
        ["TextPattern"] = "form-text-pattern",
    };

    // Looked up once: a property that is looked up each time is compiled each time too, which costs more than the sentence.
    private static readonly ConcurrentDictionary<(Type Type, string Name), PropertyInfo?> Members = new();

    /// <summary>For what is sent to a person who reads this language: one of ours, or a further one.</summary>
    public static Words For(Catalogue catalogue, string language, DateTimeZone zone) =>
        Languages.Further.Contains(language)
            ? new(catalogue, Languages.English, zone, further: () => language)
            : new(catalogue, Languages.Known(language) ?? Languages.English, zone);

    /// <summary>That of the reader: one in which all is said.</summary>
    public string Language => language;

    /// <summary>That in which sentences are said first; of the page, for programs that read it aloud.</summary>
    public string Spoken => further?.Invoke() ?? language;

    public DateTimeZone Zone => zone;

    public CultureInfo Culture =>
        CultureInfo.GetCultureInfo(
            Spoken switch
            {
                Languages.Chinese => "zh-TW",
                Languages.English => "en-GB",
                "es" => "es-US", // numbers with a point, as its readers here write them
                var other => other,
            }
        );

    public string this[string key] => Say(key);

    public string this[Enum member, string? detail = null] => Say(Key(member, detail));

    /// <summary>Where the words for a member of an enum stand: <c>booking-state.no-show</c>.</summary>
    /// <param name="detail">A further sentence about it, such as <c>means</c>.</param>
    public static string Key(Enum member, string? detail = null)
    {
        var type = member.GetType();
        var of = Foreign.GetValueOrDefault(type.Name) ?? NamedAttribute.Of(type);
        return $"{of}.{Snake.Case(member.ToString(), '-')}{(detail is null ? "" : $".{detail}")}";
    }

    /// <summary>The sentence of a key; a key without a sentence shows as itself, and tests find it (<see cref="Catalogue.Missed"/>).</summary>
    public string Say(string key) => Find(key) ?? catalogue.Miss(key);

    /// <summary>The sentence of a key that may have none: of what others name, and we have words for some.</summary>
    public string? Find(string key) => Sentence(key)?.Fill(_ => null, Culture);

    /// <param name="with">An object or a dictionary whose members fill the sentence's places by name.</param>
    public string Say(string key, object with)
    {
        var sentence = Sentence(key);
        if (sentence is null)
            return catalogue.Miss(key);
        var said = sentence.Fill(Filling(with), Culture);
        return IsHeading(key) ? CountersKept(said) : said;
    }

    /// <summary>The same sentence in both languages: for what goes to programs as to readers.</summary>
    public LocalizedText InBoth(string key, object? with = null)
    {
        string In(string other) =>
            new Words(catalogue, other, zone, thisYear) is var words && with is null ? words.Say(key) : words.Say(key, with!);
        return new(In(Languages.Chinese), In(Languages.English));
    }

    public string Say(Error error) => Say(error.Key, error.Arguments());

    private Sentence? Sentence(string key) =>
        (further?.Invoke() is { } first ? catalogue.FindFurther(first, key) : null) ?? catalogue.Find(language, key);

    /// <summary>Day and weekday as people here write it, with the year unless it is the one in which it is read.</summary>
    public string Day(LocalDate date) =>
        Spoken switch
        {
            Languages.Chinese =>
                $"{(Distant(date) ? $"{date.Year} 年 " : "")}{date.Month} 月 {date.Day} 日 {date.ToString("dddd", Culture)}",
            Languages.English => date.ToString(Distant(date) ? "dddd d MMMM yyyy" : "dddd d MMMM", Culture),
            _ => date.ToString(Distant(date) ? "dddd d 'de' MMMM 'de' yyyy" : "dddd d 'de' MMMM", Culture),
        };

    public string Day(Instant at) => Day(at.InZone(zone).Date);

    /// <summary>The last day of a time that ends at a moment, exclusive: midnight is the end of the day before it.</summary>
    public string LastDay(Instant end) => Day(end - Duration.Epsilon);

    /// <inheritdoc cref="LastDay"/>
    public string ShortLastDay(Instant end) => ShortDay(end - Duration.Epsilon);

    /// <summary>A date in full, as papers have it: 1 May 1990, 1990 年 5 月 1 日.</summary>
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

    /// <summary>In English as the United States write a day, the month first; else as <see cref="Date"/>.</summary>
    public string AmericanDate(LocalDate date) => Spoken == Languages.English ? date.ToString("MMMM d, yyyy", Culture) : Date(date);

    public string ShortDay(Instant at) => ShortDay(at.InZone(zone).Date);

    public string ShortDay(LocalDate date) =>
        Spoken == Languages.Chinese
            ? date.ToString(Distant(date) ? "yyyy/M/d" : "M/d", Culture)
            : date.ToString(Distant(date) ? "d MMM yyyy" : "d MMM", Culture);

    /// <summary>The month that a day is in: November 2026, 2026 年 11 月.</summary>
    public string Month(LocalDate date) => date.ToString(Spoken == Languages.Chinese ? "yyyy 年 M 月" : "MMMM yyyy", Culture);

    /// <summary>A day to choose, short and with its weekday: Mon 23 Nov, 11/23（一）.</summary>
    public string ShortWeekday(LocalDate date) =>
        Spoken == Languages.Chinese
            ? $"{ShortDay(date)}（{date.ToString("ddd", Culture)[^1]}）"
            : $"{date.ToString("ddd", Culture)} {ShortDay(date)}";

    public string Time(Instant at) => at.InZone(zone).TimeOfDay.ToString("HH:mm", CultureInfo.InvariantCulture);

    public string When(Instant at) => $"{Day(at)} {Time(at)}";

    /// <summary>A share of one as a percentage: 0.22 is 22%.</summary>
    public string Percent(double share, int decimals = 0) => Foundation.Sentence.Percent(share, Culture, decimals);

    /// <summary>From one share to another: 57–100%.</summary>
    public string PercentRange(double least, double most) => $"{(least * 100).ToString("0", Culture)}–{Percent(most)}";

    /// <summary>A length as people say it: 1 day, 2 hours, 90 minutes.</summary>
    public string Length(Duration length) =>
        length.TotalMinutes is var all && all >= 1440 && all % 1440 == 0 ? Say("length.days", new { count = (int)(all / 1440) })
        : all >= 60 && all % 60 == 0 ? Say("length.hours", new { count = (int)(all / 60) })
        : Say("length.minutes", new { count = (int)all });

    /// <summary>Sentences beside each other, parted as <see cref="Lead"/> does; what is null or empty is left out.</summary>
    public static string Join(params IEnumerable<string?> sentences) =>
        sentences.Aggregate("", (said, next) => string.IsNullOrEmpty(next) ? said : Lead(said) + next);

    /// <summary>Text with the space that parts it from what follows; punctuation as wide as a character brings its own.</summary>
    public static string Lead(string text) => text.Length == 0 || (text[^1] > '\u3000' && char.IsPunctuation(text[^1])) ? text : $"{text} ";

    /// <summary>The same reader's words in another of our languages.</summary>
    public Words In(string other) => new(catalogue, other, zone, thisYear);

    /// <summary>The same sentences for what happens in another zone.</summary>
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

    // A heading is short and large, and would break between a number and what it counts.
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
