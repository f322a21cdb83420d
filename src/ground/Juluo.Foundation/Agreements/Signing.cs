namespace Juluo.Foundation;

/// <summary>A signature as a form sends it. Agreements have versions that do not change; each has a hash over its whole text, which every signature bears.</summary>
/// <param name="Number">The version that was shown.</param>
/// <param name="Hash">Of what was shown.</param>
/// <param name="Name">Typed in place of a signature by hand.</param>
/// <param name="Agreed">The person has read it.</param>
public record Signing(int Number = 0, string Hash = "", [Required, Length(Signing.MostName)] string? Name = null, bool Agreed = false)
{
    public const int MostName = 120;

    /// <summary>What speaks against the signature. Pure.</summary>
    /// <param name="number">The latest version.</param>
    /// <param name="hash">Of the latest version.</param>
    /// <param name="names">The names of the person who signs, in each script: one of them is typed.</param>
    public List<Error> Check(int number, string hash, IReadOnlyList<string> names)
    {
        if (Number != number || !string.Equals(Hash, hash, StringComparison.Ordinal))
            return [new AgreementErrors.AnotherText()];
        var wrong = new List<Error>();
        if (!names.Any(n => SearchText.SignsAs(Name ?? "", n)))
            wrong.Add(new AgreementErrors.NotYourName(string.Join(" / ", names)));
        if (!Agreed)
            wrong.Add(new AgreementErrors.NotRead());
        return wrong;
    }
}
