namespace Juluo.Rules;

/// <summary>Ends the reading of a formula at the first thing that is wrong in it; the reader of the file notes it and goes on with the next.</summary>
internal sealed class WrongFormula(Place at, FaultSentence what, FaultSentence mend) : Exception(what.ToString())
{
    public Place At => at;

    public FaultSentence What => what;

    public FaultSentence Mend => mend;
}
