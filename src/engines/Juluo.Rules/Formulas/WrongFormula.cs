namespace Juluo.Rules;

/// <summary>Stops the reading of a formula at its first fault; the reader of the file adds the fault and continues with the next formula.</summary>
internal sealed class WrongFormula(Place at, FaultSentence what, FaultSentence mend) : Exception(what.ToString())
{
    public Place At => at;

    public FaultSentence What => what;

    public FaultSentence Mend => mend;
}
