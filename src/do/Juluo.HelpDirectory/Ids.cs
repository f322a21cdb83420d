namespace Juluo.HelpDirectory;

/// <summary>Identifies an entry, which is a service of HSDS; the id is preserved in exports and imports.</summary>
public readonly record struct HelpEntryId(Guid Value) : IId<HelpEntryId>
{
    public override string ToString() => Value.ToString();
}

/// <summary>Identifies a report of a mistake.</summary>
public readonly record struct CorrectionId(Guid Value) : IId<CorrectionId>
{
    public override string ToString() => Value.ToString();
}

/// <summary>Identifies a service of an imported list that could not be read.</summary>
public readonly record struct HelpFaultId(Guid Value) : IId<HelpFaultId>
{
    public override string ToString() => Value.ToString();
}

/// <summary>Identifies an uploaded file that is not imported yet.</summary>
public readonly record struct HelpUploadId(Guid Value) : IId<HelpUploadId>
{
    public override string ToString() => Value.ToString();
}
