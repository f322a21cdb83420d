namespace Juluo.Records;

/// <summary>The facts of one subject from the file. Days are day numbers; 0 (1 January of year 1) if the file has no date.</summary>
internal struct SubjectFacts
{
    public int Birth;
    public int Text;
    public int FirstConviction;
    public int LastConviction;
    public int Convictions;
    public bool Deceased;
    public bool Registered;

    /// <summary>True if one of the convictions is under review.</summary>
    public bool Reviewed;
}
