namespace Juluo.Residencies;

/// <summary>The questions of a residency: its form, while that is open.</summary>
internal static class ResidencyQuestions
{
    /// <summary>The name under which this module owns its forms in the form builder.</summary>
    public const string Owner = "residencies";

    /// <summary>Returns the initial form of a residency, with questions that most communities ask.</summary>
    public static FormDefinition Usual(LocalizedText name)
    {
        using var stream = typeof(ResidencyQuestions).Assembly.GetManifestResourceStream("Juluo.Residencies.Residencies.Questions.yaml")!;
        using var reader = new StreamReader(stream);
        var usual = FormsFacade.Read(reader.ReadToEnd()).Value;
        return usual with { Title = name.InForm() };
    }

    /// <summary>Finds the version that an application begins with; null if nothing is asked.</summary>
    public static async Task<FormDefinition?> Open(FormsFacade forms, Residency residency, CancellationToken stop) =>
        residency.Form is { } id && await forms.Find(id, stop) is { IsOpen: true } ? await forms.Open(id, stop) : null;
}
