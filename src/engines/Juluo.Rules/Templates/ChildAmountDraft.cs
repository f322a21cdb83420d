using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Juluo.Rules;

/// <summary>A fixed amount for households with children under an age: for the household, or for each child.</summary>
public sealed record ChildAmountDraft : RuleDraft
{
    /// <summary>The age limit: children younger than this count; 1 to 30 years.</summary>
    public required int Under { get; init; }

    /// <summary>The amount paid in each interval, per child or per household.</summary>
    public required decimal Paid { get; init; }

    /// <summary>True if the amount is paid for each child; otherwise once for the household.</summary>
    public bool EachChild { get; init; }

    /// <summary>The interval of payments.</summary>
    public Payment PaidPer { get; init; } = Payment.Month;

    /// <inheritdoc/>
    public override string Name => "child-amount";

    /// <inheritdoc/>
    public override IReadOnlyList<ImmutableSortedDictionary<string, decimal>> Examples => [Household(0), Household(1), Household(3)];

    private protected override string Results => "eligible, amount";

    private static ImmutableSortedDictionary<string, decimal> Household(int children) =>
        ImmutableSortedDictionary<string, decimal>.Empty.Add("children", children);

    private protected override void Write(StringBuilder text)
    {
        var (en, zh, es) = Amount(PaidPer);
        text.Append("questions:\n  children: {type: whole, least: 0, most: 20, ask: ")
            .Append(
                Said(
                    $"How many children under {Under} live in your household?",
                    $"家裡有幾個未滿 {Under} 歲的小孩？",
                    $"¿Cuántos niños menores de {Under} años viven en su hogar?"
                )
            )
            .Append("}\n\nparameters:\n")
            .Append(
                CultureInfo.InvariantCulture,
                $"  full_amount: {{title: {(EachChild ? Said("amount for each child", "每名小孩的金額", "monto por cada niño") : Said("amount for the household", "每戶的金額", "monto para el hogar"))}, unit: {Per(PaidPer)}, cite: basis, value: {Number(Paid)}}}\n"
            )
            .Append("\nrules:\n")
            .Append(
                CultureInfo.InvariantCulture,
                $"  eligible:\n    title: {Said($"household with children under {Under}", $"有未滿 {Under} 歲小孩的家戶", $"hogar con niños menores de {Under} años")}\n"
            )
            .Append("    cite: basis\n    says:\n      yes: ")
            .Append(
                Said(
                    $"The household can have {en}. Children under {Under} counted: {{children}}.",
                    $"這戶人可以領{zh}。未滿 {Under} 歲的小孩有 {{children}} 個。",
                    $"El hogar puede recibir {es}. Niños menores de {Under} años: {{children}}."
                )
            )
            .Append("\n      no: ")
            .Append(
                Said(
                    $"No child under {Under} lives in the household.",
                    $"這戶人沒有未滿 {Under} 歲的小孩。",
                    $"En el hogar no vive ningún niño menor de {Under} años."
                )
            )
            .Append("\n    formula: children >= 1\n")
            .Append(
                CultureInfo.InvariantCulture,
                $"  amount:\n    title: {Said("amount", "金額", "monto")}\n    cite: basis\n    unit: {Per(PaidPer)}\n"
            )
            .Append(
                CultureInfo.InvariantCulture,
                $"    choose:\n      - {{when: eligible, then: {(EachChild ? "children * full_amount" : "full_amount")}}}\n      - {{otherwise: 0}}\n"
            );
    }
}
