namespace Juluo.Casework;

/// <summary>The people who do a step.</summary>
[Named("step-who")]
public enum StepWho
{
    Applicant,
    Office,
    Professional,
}
