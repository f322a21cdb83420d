using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Juluo.Rules;

/// <summary>Eligibility for households whose income is within a limit for their size; with or without an amount.</summary>
public sealed record IncomeLimitDraft : RuleDraft
{
    /// <summary>The limits for one person, two, three and so on; at least one.</summary>
    public required ImmutableArray<decimal> Limits { get; init; }

    /// <summary>The amount added to the last limit for each further person.</summary>
    public decimal EachMore { get; init; }

    /// <summary>The period of income and limits: a month or a year.</summary>
    public Payment IncomePer { get; init; } = Payment.Month;

    /// <summary>The amount for a household; null if it depends on other things, and the rules determine only whether income is within the limit.</summary>
    public decimal? Paid { get; init; }

    /// <summary>The interval of payments.</summary>
    public Payment PaidPer { get; init; } = Payment.Month;

    /// <inheritdoc/>
    public override string Name => "income-limit";

    /// <inheritdoc/>
    public override IReadOnlyList<ImmutableSortedDictionary<string, decimal>> Examples
    {
        get
        {
            var some = Math.Min(3, Limits.Length);
            return [Household(1, Limits[0]), Household(some, Limits[some - 1] + 1), Household(Limits.Length + 1, Limits[^1] + EachMore)];
        }
    }

    private protected override string Results => Paid is null ? "eligible, limit" : "eligible, amount, limit";

    private static ImmutableSortedDictionary<string, decimal> Household(int size, decimal income) =>
        ImmutableSortedDictionary<string, decimal>.Empty.Add("household_size", size).Add("income", income);

    private protected override void Write(StringBuilder text)
    {
        var month = IncomePer != Payment.Year;
        text.Append("questions:\n")
            .Append("  household_size: {type: whole, unit: people, least: 1, most: 30, ask: ")
            .Append(
                Said(
                    "How many people are in your household, you included?",
                    "連你在內，家裡一共有幾個人？",
                    "¿Cuántas personas hay en su hogar, contándose usted?"
                )
            )
            .Append("}\n")
            .Append(
                MoneyQuestion(
                    "income",
                    IncomePer,
                    month
                        ? Said(
                            "What is the income of your whole household in a month?",
                            "你們全家一個月的收入一共多少？",
                            "¿Cuánto ingresa en un mes todo su hogar?"
                        )
                        : Said(
                            "What is the income of your whole household in a year?",
                            "你們全家一年的收入一共多少？",
                            "¿Cuánto ingresa en un año todo su hogar?"
                        )
                )
            )
            .Append("\nparameters:\n")
            .Append(CultureInfo.InvariantCulture, $"  limits:\n    title: {Said("income limit", "收入上限", "límite de ingreso")}\n")
            .Append(CultureInfo.InvariantCulture, $"    unit: {Per(IncomePer)}\n    cite: basis\n    by: [number]\n    table: {{")
            .AppendJoin(", ", Limits.Select((limit, i) => $"{i + 1}: {Number(limit)}"))
            .Append(CultureInfo.InvariantCulture, $", each more: {Number(EachMore)}}}\n");
        if (Paid is { } paid)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"  full_amount: {{title: {Said("amount", "金額", "monto")}, unit: {Per(PaidPer)}, cite: basis, value: {Number(paid)}}}\n"
            );
        }

        var (en, zh, es) = Amount(PaidPer);
        var yes = Paid is null
            ? Said(
                "The income of {income} is within {limit}, the limit for a household of {household_size}.",
                "收入 {income}，在 {household_size} 人家戶的上限 {limit} 以內。",
                "El ingreso de {income} está dentro de {limit}, el límite para un hogar de {household_size}."
            )
            : Said(
                $"The household can have {en}: the income of {{income}} is within {{limit}}, the limit for a household of {{household_size}}.",
                $"這戶人可以領{zh}：收入 {{income}}，在 {{household_size}} 人家戶的上限 {{limit}} 以內。",
                $"El hogar puede recibir {es}: el ingreso de {{income}} está dentro de {{limit}}, el límite para un hogar de {{household_size}}."
            );
        text.Append("\nrules:\n")
            .Append(
                CultureInfo.InvariantCulture,
                $"  limit:\n    title: {Said("limit for the household", "這戶人的上限", "límite para el hogar")}\n"
            )
            .Append(CultureInfo.InvariantCulture, $"    cite: basis\n    unit: {Per(IncomePer)}\n    formula: limits[household_size]\n")
            .Append(
                CultureInfo.InvariantCulture,
                $"  eligible:\n    title: {Said("within the limit", "在上限以內", "dentro del límite")}\n"
            )
            .Append(CultureInfo.InvariantCulture, $"    cite: basis\n    says:\n      yes: {yes}\n      no: ")
            .Append(
                Said(
                    "The income of {income} is above {limit}, the limit for a household of {household_size}.",
                    "收入 {income}，超過 {household_size} 人家戶的上限 {limit}。",
                    "El ingreso de {income} supera {limit}, el límite para un hogar de {household_size}."
                )
            )
            .Append("\n    formula: income <= limit\n");
        if (Paid is not null)
        {
            text.Append(
                    CultureInfo.InvariantCulture,
                    $"  amount:\n    title: {Said("amount", "金額", "monto")}\n    cite: basis\n    unit: {Per(PaidPer)}\n"
                )
                .Append("    choose:\n      - {when: eligible, then: full_amount}\n      - {otherwise: 0}\n");
        }
    }
}
