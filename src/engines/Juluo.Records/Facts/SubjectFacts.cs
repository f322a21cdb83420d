namespace Juluo.Records;

/// <summary>What the file says of one subject. Days are day numbers; 0 (1 January of year 1) where no day is written.</summary>
internal struct SubjectFacts
{
    public int Birth;
    public int Text;
    public int FirstConviction;
    public int LastConviction;
    public int Convictions;
    public bool Deceased;
    public bool Registered;

    /// <summary>Whether one of the convictions is under review.</summary>
    public bool Reviewed;
}
