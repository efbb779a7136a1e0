// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/design/rules.h"

/// The functions behind the rule kinds, one for each; the file that holds them is named above them. What each
/// one finds is told by the messages of its rules in resources/catalogue/rules.json.
namespace mc::judge {

using Judge = void(const Subject &subject, const Rule &rule, Findings &findings);

// relationrules.cpp: between values
Judge differentValues, inactive, noted, overridden, portInAddress, required, requiredAny, severalOn,
    valueOrder;
// variablerules.cpp: one variable
Judge deprecated, duplicateVariable, misspeltVariable, namedVariable, newerThanImage, platformVariable,
    removedFromImage, undocumented, unknownVariable, variableName, variableSize;
// namerules.cpp: resource name and regions
Judge onlyInRegion, previewService, regionsDiffer, resourceKind, resourceName, resourceParts,
    resourceSettings;
// imagerules.cpp
Judge fipsNeeded, imageAccount, imageArchitecture, imageBelowMinimum, imageOther, imageOutdatedAccount,
    imageRegistryUnknown, imageTagUnknown, imageVersionUnknown;
// containerrules.cpp: names, types and users of containers
Judge containerCount, containerNames, containerPattern, containerRequired, helperType, helperUser,
    applicationUser, unknownSetting, userIgnored, wrongKind;
// filerules.cpp: what is mounted
Judge fileNotMounted, mountWithoutVolume, readonlyRoot;
// sizerules.cpp: CPU, memory, logging and lists
Judge appPortsDiffer, containerMemory, duplicatesInList, fargateSize, linesContain, listContains, listLength,
    logDriver, noAppPorts, taskSum;
// portrules.cpp
Judge healthOverSocket, healthPort, portClash, portRange;
// secretrules.cpp
Judge secretName, secretPrinted, secretShape, secretSource, secretTwice;

} // namespace mc::judge
