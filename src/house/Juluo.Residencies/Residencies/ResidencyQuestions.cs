namespace Juluo.Residencies;

/// <summary>What a residency asks: its form, as long as that is open.</summary>
internal static class ResidencyQuestions
{
    /// <summary>The name by which the forms of residencies are this module's.</summary>
    public const string Owner = "residencies";

    /// <summary>With what a residency's form begins: what most houses ask.</summary>
    public static FormDefinition Usual(LocalizedText name)
    {
        using var stream = typeof(ResidencyQuestions).Assembly.GetManifestResourceStream("Juluo.Residencies.Residencies.Questions.yaml")!;
        using var reader = new StreamReader(stream);
        var usual = FormsFacade.Read(reader.ReadToEnd()).Value;
        return usual with { Title = name.InForm() };
    }

    /// <summary>The version that an application begins with; null: nothing is asked.</summary>
    public static async Task<FormDefinition?> Open(FormsFacade forms, Residency residency, CancellationToken stop) =>
        residency.Form is { } id && await forms.Find(id, stop) is { IsOpen: true } ? await forms.Open(id, stop) : null;
}
