using System.Collections.Immutable;
using Juluo.Rules;

namespace Juluo.Services;

/// <summary>A template, as its form sends it. Each template uses only some of the fields. Amounts are text as typed.</summary>
/// <param name="Source">The law or notice the rules are based on.</param>
/// <param name="Last">The last day on which the rules apply.</param>
/// <param name="Currency">A three-letter code; the community's currency if omitted.</param>
/// <param name="Limit1">The income limit for one person; the next are for two people and more, up to eight.</param>
/// <param name="EachMore">The amount added to the limit for each further person.</param>
/// <param name="Paid">The amount paid; optional with an income limit.</param>
/// <param name="Under">Children younger than this many years count.</param>
/// <param name="EachChild">True if the amount is paid for each child.</param>
/// <param name="OwnPercent">The percentage of its income that the household pays towards the rent itself.</param>
/// <param name="PaidPercent">The percentage of the remaining rent that is paid.</param>
/// <param name="Highest">The maximum amount per month.</param>
public record TemplateFields(
    RuleTemplate Template,
    LocalizedText? Title = null,
    string? TitleEs = null,
    string? Source = null,
    string? Link = null,
    LocalDate? From = null,
    LocalDate? Last = null,
    string? Currency = null,
    string? Limit1 = null,
    string? Limit2 = null,
    string? Limit3 = null,
    string? Limit4 = null,
    string? Limit5 = null,
    string? Limit6 = null,
    string? Limit7 = null,
    string? Limit8 = null,
    string? EachMore = null,
    RulePayment? IncomePer = null,
    string? Paid = null,
    RulePayment? PaidPer = null,
    string? Under = null,
    bool? EachChild = null,
    string? OwnPercent = null,
    string? PaidPercent = null,
    string? Highest = null
)
{
    private const int MostSource = 200;
    private const int MostLink = 500;
    private static readonly LocalDate EarliestDay = new(1900, 1, 1);
    private static readonly LocalDate LatestDay = new(2199, 12, 31);

    internal IReadOnlyList<string?> Limits => [Limit1, Limit2, Limit3, Limit4, Limit5, Limit6, Limit7, Limit8];

    /// <summary>True if nothing is filled in yet.</summary>
    internal bool IsEmpty => Title is null && (Source ?? Link) is null && (From ?? Last) is null;

    /// <summary>Creates the rules from the fields, or returns all errors. Pure.</summary>
    /// <param name="currency">The community's currency.</param>
    /// <param name="languages">The community's languages.</param>
    internal Outcome<RuleDraft> Read(string currency, LocalDate today, IReadOnlyList<string> languages)
    {
        var wrong = new List<Error>();
        var texts = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        var (chinese, english) = Title?.Said ?? (null, null);
        foreach (
            var (language, title) in ((string, string?)[])[(Languages.English, english), (Languages.Chinese, chinese), ("es", TitleEs)]
        )
            if (FormText.Some(title) is { } said)
                texts[language] = said;
        wrong.AddRange(FormText.CheckGiven("title", Title, Service.MostTitleZh, Service.MostTitleEn));
        wrong.AddRange(FormText.Check("titleEs", TitleEs, Service.MostTitleEn));
        wrong.AddRange(FormText.CheckGiven("source", Source, MostSource));
        wrong.AddRange(FormText.CheckGiven("link", Link, MostLink));
        var link = FormText.Some(Link) is { } typed ? WebLink.Whole(typed) : null;
        var isLink = link is not null && WebLink.Is(link, MostLink);
        if (link is not null && !isLink)
            wrong.Add(new TemplateErrors.WrongLink());

        if (From is null)
            wrong.Add(new Missing("from"));
        if (Last is null)
            wrong.Add(new Missing("last"));
        if (From > Last || From < EarliestDay || Last > LatestDay)
            wrong.Add(new TemplateErrors.EndsBefore());
        var money = FormText.Some(Currency)?.ToUpperInvariant() ?? currency;
        if (money.Length != 3 || !money.All(char.IsAsciiLetterUpper))
        {
            wrong.Add(new TemplateErrors.WrongCurrency());
            money = currency;
        }

        var draft = Draft(
            new(texts.ToImmutable()),
            new(isLink ? link! : "https://example.org"),
            new(Within(From ?? today).ToDateOnly(), Within(Last ?? today).PlusDays(1).ToDateOnly()),
            money,
            today,
            wrong
        );
        if (wrong.Count > 0)
            return wrong;
        return draft with { WrittenIn = [.. languages.Order(StringComparer.Ordinal)] };
    }

    private static LocalDate Within(LocalDate day) => LocalDate.Max(EarliestDay, LocalDate.Min(day, LatestDay));

    private RuleDraft Draft(Texts title, Uri link, Juluo.Rules.Period period, string money, LocalDate today, List<Error> wrong)
    {
        var (source, read) = (FormText.Some(Source) ?? "", today.ToDateOnly());
        var per = (PaidPer ?? RulePayment.Month) switch
        {
            RulePayment.Year => Payment.Year,
            RulePayment.Once => Payment.Once,
            _ => Payment.Month,
        };
        return Template switch
        {
            RuleTemplate.Income => new IncomeLimitDraft
            {
                Title = title,
                Source = source,
                Link = link,
                Retrieved = read,
                Period = period,
                Currency = money,
                Limits = LimitsOf(money, wrong),
                EachMore = FormText.Some(EachMore) is null ? 0 : Amount("eachMore", EachMore, money, 0, wrong),
                IncomePer = IncomePer == RulePayment.Year ? Payment.Year : Payment.Month,
                Paid = FormText.Some(Paid) is null ? null : Amount("paid", Paid, money, 1, wrong),
                PaidPer = per,
            },
            RuleTemplate.Children => new ChildAmountDraft
            {
                Title = title,
                Source = source,
                Link = link,
                Retrieved = read,
                Period = period,
                Currency = money,
                Under = Age(wrong),
                Paid = Amount("paid", Paid, money, 1, wrong),
                EachChild = EachChild == true,
                PaidPer = per,
            },
            _ => new RentShareDraft
            {
                Title = title,
                Source = source,
                Link = link,
                Retrieved = read,
                Period = period,
                Currency = money,
                OwnPercent = Percent("ownPercent", OwnPercent, 0, wrong),
                PaidPercent = Percent("paidPercent", PaidPercent, 0.01m, wrong),
                Highest = Amount("highest", Highest, money, 1, wrong),
            },
        };
    }

    private ImmutableArray<decimal> LimitsOf(string money, List<Error> wrong)
    {
        var typed = Limits.Select(FormText.Some).ToList();
        var count = typed.FindLastIndex(l => l is not null) + 1;
        if (count == 0)
            wrong.Add(new Missing("limit1"));
        var limits = ImmutableArray.CreateBuilder<decimal>(count);
        for (var i = 0; i < count; i++)
        {
            var limit = AmountOf(typed[i], money, least: 0);
            if (limit is null)
                wrong.Add(typed[i] is null ? new TemplateErrors.LimitMissing(i + 1) : new TemplateErrors.WrongLimit(i + 1));
            limits.Add(limit ?? 0);
        }

        return limits.ToImmutable();
    }

    private static decimal Amount(string field, string? typed, string money, long least, List<Error> wrong)
    {
        if (AmountOf(typed, money, least) is { } amount)
            return amount;
        wrong.Add(
            FormText.Some(typed) is null
                ? new Missing(field)
                : new TemplateErrors.WrongAmount(
                    field,
                    (least / (decimal)MoneyText.MinorUnits(money)).ToString("0.##", CultureInfo.InvariantCulture)
                )
        );
        return 0;
    }

    private static decimal? AmountOf(string? typed, string money, long least) =>
        MoneyText.Read(typed, money, least) / (decimal)MoneyText.MinorUnits(money) is { } amount and <= RuleDraft.MostAmount
            ? amount
            : null;

    private int Age(List<Error> wrong)
    {
        if (FormText.Some(Under) is null)
            wrong.Add(new Missing("under"));
        else if (NumberText.Whole(Under) is { } years and >= 1 and <= 30)
            return years;
        else
            wrong.Add(new TemplateErrors.WrongAge());
        return 1;
    }

    private static decimal Percent(string field, string? typed, decimal least, List<Error> wrong)
    {
        if (FormText.Some(typed) is null)
            wrong.Add(new Missing(field));
        else if (NumberText.Read(typed!.Trim().TrimEnd('%', '％')) is { } percent && percent >= least && percent <= 100)
            return Math.Round(percent, 4);
        else
            wrong.Add(new TemplateErrors.WrongPercent(field));
        return 100;
    }
}
