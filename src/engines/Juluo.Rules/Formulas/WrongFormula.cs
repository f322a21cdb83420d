namespace Juluo.Rules;

/// <summary>Ends the reading of a formula at the first thing that is wrong in it; the reader of the file notes it and goes on with the next.</summary>
internal sealed class WrongFormula(Place at, string what, string mend) : Exception(what)
{
    public Place At => at;

    public string Mend => mend;
}
