namespace Juluo.Plans;

/// <summary>The name and description of a plan. Its price and what it includes are its terms.</summary>
public sealed record PlanDetails(LocalizedText Name, LocalizedText? About = null)
{
    internal static Outcome<PlanDetails> Read(LocalizedText? name, LocalizedText? about)
    {
        List<Error> wrong = [.. FormText.CheckGiven("name", name, Plan.MostName), .. FormText.CheckLong("about", about, Plan.MostAbout)];
        return wrong.Count > 0 ? wrong : new PlanDetails(name!, about);
    }
}
