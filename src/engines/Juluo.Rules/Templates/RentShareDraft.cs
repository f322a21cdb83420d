using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Juluo.Rules;

/// <summary>Help with the rent: a share of the rent in excess of a share of the income, up to a monthly maximum. Paid in whole units of the currency, rounded down.</summary>
public sealed record RentShareDraft : RuleDraft
{
    /// <summary>The percentage of income that a household pays itself; 0 to 100.</summary>
    public required decimal OwnPercent { get; init; }

    /// <summary>The percentage of the excess that is paid; more than 0, at most 100.</summary>
    public required decimal PaidPercent { get; init; }

    /// <summary>The maximum amount paid in a month; a larger share is cut to it.</summary>
    public required decimal Highest { get; init; }

    /// <inheritdoc/>
    public override string Name => "rent-share";

    /// <inheritdoc/>
    public override IReadOnlyList<ImmutableSortedDictionary<string, decimal>> Examples
    {
        get
        {
            var income = Math.Ceiling(Highest * 2);
            var own = Math.Floor(income * OwnPercent / 100);
            return
            [
                Household(income, own),
                Household(income, own + Math.Ceiling(Highest / 2)),
                Household(
                    income,
                    Math.Min(decimal.Parse(Most, CultureInfo.InvariantCulture), own + Math.Ceiling(Highest * 200 / PaidPercent))
                ),
            ];
        }
    }

    private protected override string Results => "eligible, amount";

    private static ImmutableSortedDictionary<string, decimal> Household(decimal income, decimal rent) =>
        ImmutableSortedDictionary<string, decimal>.Empty.Add("income", income).Add("rent", rent);

    private protected override void Write(StringBuilder text)
    {
        var unit = Per(Payment.Month);
        text.Append("questions:\n")
            .Append(
                MoneyQuestion(
                    "income",
                    Payment.Month,
                    Said(
                        "What is the income of your whole household in a month?",
                        "你們全家一個月的收入一共多少？",
                        "¿Cuánto ingresa en un mes todo su hogar?"
                    )
                )
            )
            .Append(
                MoneyQuestion(
                    "rent",
                    Payment.Month,
                    Said("What rent do you pay in a month?", "你每個月付多少房租？", "¿Cuánto paga de renta al mes?")
                )
            )
            .Append("\nparameters:\n")
            .Append(
                CultureInfo.InvariantCulture,
                $"  own_share: {{title: {Said("share of income that the household bears itself", "家戶自行負擔的收入比例", "parte del ingreso que asume el hogar")}, cite: basis, value: {Number(OwnPercent)}%}}\n"
            )
            .Append(
                CultureInfo.InvariantCulture,
                $"  paid_share: {{title: {Said("share of the rest that is paid", "超過部分的補助比例", "parte del resto que se paga")}, cite: basis, value: {Number(PaidPercent)}%}}\n"
            )
            .Append(
                CultureInfo.InvariantCulture,
                $"  highest_amount: {{title: {Said("highest amount", "最高金額", "monto máximo")}, unit: {unit}, cite: basis, value: {Number(Highest)}}}\n"
            )
            .Append("\nrules:\n")
            .Append(
                CultureInfo.InvariantCulture,
                $"  own_rent:\n    title: {Said("rent that the household bears itself", "家戶自行負擔的房租", "renta que asume el hogar")}\n"
            )
            .Append(CultureInfo.InvariantCulture, $"    cite: basis\n    unit: {unit}\n    says: ")
            .Append(
                Said(
                    "Of its income the household bears {own_rent} of the rent itself.",
                    "家戶應從收入中自行負擔 {own_rent} 的房租。",
                    "De su ingreso el hogar asume {own_rent} de la renta."
                )
            )
            .Append("\n    formula: income * own_share\n")
            .Append(
                CultureInfo.InvariantCulture,
                $"  amount:\n    title: {Said("amount", "金額", "monto")}\n    cite: basis\n    unit: {unit}\n"
            )
            .Append("    formula: min(highest_amount, round_down(max(0, rent - own_rent) * paid_share, 1))\n")
            .Append(
                CultureInfo.InvariantCulture,
                $"  eligible:\n    title: {Said("help with the rent", "房租補助", "ayuda para la renta")}\n    cite: basis\n    says:\n      yes: "
            )
            .Append(
                Said(
                    "The household can have {amount} a month: the rent of {rent} is above {own_rent}, its own share.",
                    "這戶人每月可以領 {amount}：房租 {rent}，超過自行負擔的 {own_rent}。",
                    "El hogar puede recibir {amount} al mes: la renta de {rent} supera {own_rent}, su propia parte."
                )
            )
            .Append("\n      no: ")
            .Append(
                Said(
                    "The rent of {rent} is not enough above {own_rent}, the household's own share, to be helped with.",
                    "房租 {rent}，沒有比自行負擔的 {own_rent} 多出可以補助的金額。",
                    "La renta de {rent} no supera lo bastante {own_rent}, la parte propia del hogar, para recibir ayuda."
                )
            )
            .Append("\n    formula: amount > 0\n");
    }
}
