using Juluo.Networks.Prediction;

namespace Juluo.Matching;

/// <summary>Everything that an allocation looks at, and nothing else: the same scene gives the same suggestions.</summary>
/// <param name="Ties">Between participants whose presence counts, by their numbers, A &lt; B.</param>
/// <param name="Forecast">Who would meet whom, for the participants by number; null while too little was seen.</param>
/// <param name="Barred">Pairs that are not to be suggested, for whatever reason; A &lt; B.</param>
/// <param name="PutOff">How often an operator put a pair off in the last eight weeks; A &lt; B.</param>
/// <param name="Past">What became of introductions here in a year.</param>
internal sealed record Scene(
    LocalDate Week,
    ulong Seed,
    IReadOnlyList<Participant> People,
    IReadOnlyList<KnownTie> Ties,
    MeetingForecast? Forecast,
    IReadOnlySet<(int A, int B)> Barred,
    IReadOnlyDictionary<(int A, int B), int> PutOff,
    PastIntroductions Past
);

/// <summary>Counts of a year: people asked, and of how many both said yes; meetings with a word on their use and how many were useful.</summary>
internal sealed record PastIntroductions(int Asked, int Both, int Judged, int Useful)
{
    public static readonly PastIntroductions None = new(0, 0, 0, 0);
}
